import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Empty, PageHead, Session, words } from '@luodi/shared/client';
import { PLACES, SETTINGS, SETTINGS_NEED } from './places';
import { EN, ZH } from './shell-words';

/** `/` leads each person to where their work is: leaders to the overview, others to the first place they may see. */
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
    if (this.session.user()?.role === 'leader') return '/overview';
    const place = PLACES.find(({ permission }) => this.session.can(permission));
    return place?.path ?? (this.session.can(SETTINGS_NEED) ? SETTINGS.path : null);
  });
  protected readonly nowhere = computed(() => this.home() === null);

  constructor() {
    const home = this.home();
    if (home) void this.router.navigate([home], { replaceUrl: true });
  }
}
