import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { BulkEditView, BulkRowView, BulkValues } from '@luodi/shared/contract';
import { words } from '../i18n/words';
import { Icon } from '../ui/marks/icon';
import type { BulkShown } from './bulk-dialog';
import { EN, ZH } from './bulk-words';

const ORDER: BulkRowView['outcome'][] = ['refused', 'changed', 'unchanged'];

/** What becomes of each row: what cannot be changed first, with the reason. */
@Component({
  selector: 'lu-bulk-preview',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll-x" tabindex="0" role="region" [attr.aria-label]="w().preview">
      <table class="tbl">
        <thead>
          <tr>
            <th scope="col">{{ bulk().of.names().record }}</th>
            <th scope="col">{{ w().before }}</th>
            <th scope="col">{{ w().after }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">{{ row.name ?? w().unseen }}</th>
              @if (row.refusal; as refusal) {
                <td colspan="2"><lu-icon name="warning" /> {{ why(refusal) }}</td>
              } @else if (row.outcome === 'unchanged') {
                <td colspan="2" class="mute">{{ w().same }}</td>
              } @else {
                <td class="mute">{{ text(row.before) }}</td>
                <td>{{ text(row.after) }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    div {
      max-height: 44vh;
      overflow-y: auto;
    }
  `,
})
export class BulkPreview {
  readonly of = input.required<BulkEditView>();
  readonly bulk = input.required<BulkShown>();
  protected readonly w = words(ZH, EN);
  protected readonly rows = computed(() =>
    [...this.of().rows].sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome)),
  );

  protected why(refusal: string): string {
    return this.w().refusals[refusal] ?? this.bulk().of.names().refusals?.[refusal] ?? this.w().refused;
  }

  protected text(values: BulkValues): string {
    const field = this.bulk().field();
    const value = values[field];
    return value ? (this.of().people[value] ?? this.bulk().of.text(field, value)) || value : this.w().empty;
  }
}
