import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { daysBetween, Formats, Lens, words } from '@luodi/shared/client';
import type { TargetView } from '@luodi/targets/contract';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';

/** The day of the next touch; how many days it is overdue, in words and weight. */
@Component({
  selector: 'lu-next-touch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'nw' },
  template: `
    @if (of().nextTouchOn; as day) {
      {{ formats.day(day) }}
      @if (late(); as days) {
        <span class="s b">{{ w().overdue(days) }}</span>
      }
    } @else if (of().state === 'open') {
      <span class="mute">{{ w().unplanned }}</span>
    } @else {
      <span class="mute">—</span>
    }
  `,
})
export class NextTouch {
  readonly of = input.required<Pick<TargetView, 'nextTouchOn' | 'overdue' | 'state'>>();
  private readonly lens = inject(Lens);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly late = computed(() => {
    const { overdue, nextTouchOn } = this.of();
    return overdue && nextTouchOn ? daysBetween(nextTouchOn, this.lens.today()) : 0;
  });
}
