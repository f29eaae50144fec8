import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ImportRowView } from '@luodi/imports/contract';
import { changeText } from './change-text';
import { Names } from './value-names';

/** Fields that a commit would change, before → after; of what is new only what it will be. */
@Component({
  selector: 'lu-row-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (change of changes(); track change.field) {
        <div>
          <dt>{{ names.field(change.field) }}</dt>
          <dd>
            @if (change.before !== null) {
              <del>{{ value(change.field, change.before) }}</del> →
            }
            <ins>{{ value(change.field, change.after) }}</ins>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--s5);
    }
    div {
      display: flex;
      gap: var(--s2);
    }
    dt {
      color: var(--ink-3);
      white-space: nowrap;
    }
    del {
      color: var(--ink-3);
    }
    ins {
      text-decoration: none;
      font-weight: 500;
    }
  `,
})
export class RowChanges {
  readonly changes = input.required<ImportRowView['changes']>();
  readonly currency = input.required<string>();
  protected readonly names = inject(Names);
  protected readonly value = (field: string, value: unknown) => changeText(field, value, this.names.values(), this.currency());
}
