import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { daysBetween, Formats, Lens, words } from '@luodi/shared/client';
import type { ProjectVisit } from '../data-access/project-visits';
import { nextStepOf } from './next-step-of';
import { EN } from './project-words.en';
import { ZH } from './project-words';

/** The next step of a project: what its latest visit ended in, who does it and by when. */
@Component({
  selector: 'lu-next-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (step(); as next) {
      <ol class="tl">
        <li class="next">
          <time>{{ next.dueOn ? formats.day(next.dueOn) : '' }}</time>
          <div>
            {{ next.text }}
            <div class="s mute">
              {{ next.owner }}
              @if (distance(); as said) {
                · <span [class.b]="late() > 0" [class.ink]="late() > 0">{{ said }}</span>
              }
            </div>
          </div>
        </li>
      </ol>
    } @else {
      <p class="s mute none">{{ w().next.none }}</p>
    }
  `,
  styles: `
    .tl {
      padding-top: var(--s2);
    }
    .none {
      padding-top: var(--s2);
    }
    .ink {
      color: var(--ink);
    }
  `,
})
export class NextStep {
  readonly visits = input.required<readonly ProjectVisit[]>();
  private readonly lens = inject(Lens);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly step = computed(() => nextStepOf(this.visits(), this.lens.day()));
  protected readonly late = computed(() => {
    const due = this.step()?.dueOn;
    return due ? daysBetween(due, this.lens.day()) : 0;
  });
  protected readonly distance = computed(() => {
    const due = this.step()?.dueOn;
    if (!due) return '';
    return this.late() > 0 ? this.w().next.overdue(this.late()) : this.formats.relative(due, this.lens.day());
  });
}
