import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { CellTextDto, ImportView } from '@luodi/imports/contract';
import { Formats, words } from '@luodi/shared/client';
import { MEND_EN, MEND_ZH } from '../mend-words';
import { headOf } from './mending';

/** The cells that were corrected here: what the file says, what is read instead, by whom and when; each can be taken back. */
@Component({
  selector: 'lu-corrections',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ w().corrected(of().corrections.length) }}</summary>
      <ul>
        @for (one of of().corrections; track one.address) {
          <li>
            <b>{{ one.address }}</b> {{ head(one.address) }}: <del>{{ one.before || w().blank }}</del> → {{ one.text || w().blank }}
            <span class="s mute">{{ one.by }} {{ formats.instant(one.at) }}</span>
            @if (of().can.change) {
              <button
                class="btn ghost s"
                type="button"
                [attr.aria-label]="w().undoCell(one.address)"
                [disabled]="busy()"
                (click)="undo.emit([{ address: one.address, text: null }])"
              >
                {{ w().takeBack }}
              </button>
            }
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    details {
      padding-bottom: var(--s2);
      font: var(--t-13);
    }
    summary {
      width: fit-content;
      cursor: pointer;
    }
    del {
      color: var(--ink-3);
    }
  `,
})
export class Corrections {
  readonly of = input.required<ImportView>();
  readonly busy = input(false);
  readonly undo = output<CellTextDto[]>();
  protected readonly formats = inject(Formats);
  protected readonly w = words(MEND_ZH, MEND_EN);
  protected readonly head = (address: string) => headOf(address, this.of());
}
