import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Empty, PageHead, Session, words } from '@luodi/shared/client';
import { PLACES, SETTINGS, SETTINGS_NEED } from './places';
import { EN, ZH } from './shell-words';

/** `/` leads each person to the first place they may see, which is Today for all who work with deals. */
@Component({
  selector: 'lu-front-door',
  imports: [Empty, PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (nowhere()) {
      <lu-page-head [title]="w().idle.title" />
      <lu-empty [title]="w().idle.why" [text]="w().idle.text" />
    }
  `,
})
export class FrontDoor {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly w = words(ZH, EN);
  private readonly home = computed(() => {
    const place = PLACES.find(({ permission }) => this.session.can(permission));
    return place?.path ?? (this.session.can(SETTINGS_NEED) ? SETTINGS.path : null);
  });
  protected readonly nowhere = computed(() => this.home() === null);

  constructor() {
    const home = this.home();
    if (home) void this.router.navigate([home], { replaceUrl: true });
  }
}
