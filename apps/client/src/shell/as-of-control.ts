import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Formats, Icon, Lens, Popover, words } from '@luodi/shared/client';
import { addDays } from '@luodi/shared/contract';
import { EN, ZH } from './shell-words';

/** The day looked at. On a past day the chip turns celadon, on every page. */
@Component({
  selector: 'lu-as-of-control',
  imports: [Icon, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-popover #popover [look]="lens.past() ? 'asof past' : 'asof'" [label]="w().asOf.label" edge="end" [name]="w().asOf.until(day())">
      <ng-container trigger>
        <lu-icon name="clock" />
        <span class="wide-only">{{ w().asOf.until(day()) }}</span>
        @if (lens.past()) {
          <span class="phone-only">{{ day() }}</span>
        }
      </ng-container>
      <label class="field">
        <span class="lab">{{ w().asOf.day }}</span>
        <input class="inp" type="date" [value]="lens.day()" [max]="yesterday" (change)="turn($any($event.target).value)" />
      </label>
      <p class="s mute">{{ w().asOf.note }}</p>
      @if (lens.past()) {
        <button class="btn" type="button" (click)="popover.close(); lens.turnTo(null)"><lu-icon name="undo" />{{ w().asOf.now }}</button>
      }
    </lu-popover>
  `,
})
export class AsOfControl {
  private readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly yesterday = addDays(this.lens.today(), -1);
  protected readonly day = computed(() => this.formats.day(this.lens.day()));

  protected turn(day: string): void {
    if (day) void this.lens.turnTo(day);
  }
}
