import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { words } from '@luodi/shared/client';
import { Gate } from './gate';
import { EN, ZH } from './gate-words';
import { localPath } from './local-path';

/** The server did not answer when the page was opened. */
@Component({
  selector: 'lu-unreachable-page',
  imports: [Gate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-gate [title]="w().unreachable.title" [text]="w().unreachable.text">
      <button class="btn primary wide" type="button" (click)="again()">{{ w().unreachable.again }}</button>
    </lu-gate>
  `,
})
export class UnreachablePage {
  readonly return = input<string>();
  private readonly router = inject(Router);
  protected readonly w = words(ZH, EN);

  protected again(): void {
    void this.router.navigateByUrl(localPath(this.return()));
  }
}
