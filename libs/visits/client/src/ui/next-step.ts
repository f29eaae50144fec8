import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { daysBetween, Formats, Lens, words } from '@luodi/shared/client';
import type { VisitView } from '@luodi/visits/contract';
import { EN, ZH } from '../visits-words';

/** What is to be done next, by whom, until when, or that it is done. What is overdue says so in ink and weight. */
@Component({
  selector: 'lu-visit-next',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let visit = of();
    @if (visit.nextAction) {
      <span class="what" [class.ell]="!full()">{{ visit.nextAction }}</span>
      <span class="who s">
        @if (done(); as done) {
          {{ done }}
        } @else {
          {{ visit.nextActionOwnerName }}
          @if (visit.nextActionDueOn) {
            · {{ due() }}
          }
        }
        @if (late(); as days) {
          <b>{{ w().next.overdue(days) }}</b>
        } @else if (today()) {
          <b>{{ w().next.today }}</b>
        }
      </span>
    } @else {
      <span class="mute s">{{ w().next.none }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      min-width: 0;
    }
    .who {
      color: var(--ink-3);
    }
    b {
      color: var(--ink);
      font-weight: 600;
      margin-left: var(--s1);
      white-space: nowrap;
    }
  `,
})
export class VisitNext {
  readonly of = input.required<VisitView>();
  readonly full = input(false, { transform: booleanAttribute });
  private readonly formats = inject(Formats);
  private readonly day = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  private readonly left = computed(() => {
    const { nextActionDueOn, nextActionDone } = this.of();
    return nextActionDueOn && !nextActionDone ? daysBetween(this.day, nextActionDueOn) : null;
  });
  protected readonly done = computed(() => {
    const { nextActionDoneOn, nextActionDoneByName, nextActionOwnerName } = this.of();
    return nextActionDoneOn && this.w().next.done(nextActionDoneByName ?? nextActionOwnerName ?? '', this.formats.day(nextActionDoneOn));
  });
  protected readonly due = computed(() => this.formats.day(this.of().nextActionDueOn ?? ''));
  protected readonly late = computed(() => Math.max(0, -(this.left() ?? 0)));
  protected readonly today = computed(() => this.left() === 0);
}
