import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { words } from '../i18n/words';
import { EN, ZH } from './list-words';
import type { RowPicks } from './row-picks';

/** Begins and ends picking where rows have no boxes by themselves, as on a phone. */
@Component({
  selector: 'lu-pick-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (picks().switched()) {
      <button class="btn s" type="button" [attr.aria-pressed]="picks().choosing()" (click)="turn()">{{ w().choose }}</button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class PickSwitch {
  readonly picks = input.required<Pick<RowPicks, 'switched' | 'choosing' | 'leave'>>();
  protected readonly w = words(ZH, EN);

  protected turn(): void {
    if (this.picks().choosing()) this.picks().leave();
    else this.picks().choosing.set(true);
  }
}
