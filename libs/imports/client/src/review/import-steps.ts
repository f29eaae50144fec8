import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ImportView } from '@luodi/imports/contract';
import { Icon, words } from '@luodi/shared/client';
import { stepsOf } from '../import-states';
import { EN, ZH } from '../imports-words';

/** Upload — read — review — write: where this import stands. */
@Component({
  selector: 'lu-import-steps',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol [attr.aria-label]="w().stepsLabel">
      @for (one of steps(); track one.step) {
        <li [class]="one.is" [attr.aria-current]="one.is === 'now' ? 'step' : null">
          @if (one.is === 'done') {
            <lu-icon name="check" />
          }
          {{ w().steps[one.step] }}
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      align-items: center;
      font: var(--t-12);
      color: var(--ink-3);
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--s1);
    }
    li + li::before {
      content: '';
      width: var(--s6);
      height: 1px;
      margin: 0 var(--s2) 0 var(--s2);
      background: var(--line-2);
    }
    .done {
      color: var(--accent);
    }
    .now {
      color: var(--ink);
      font-weight: 600;
    }
  `,
})
export class ImportSteps {
  readonly of = input.required<ImportView>();
  protected readonly w = words(ZH, EN);
  protected readonly steps = computed(() => stepsOf(this.of()));
}
