import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BulkEditView, BulkField, BulkRowView, BulkValues } from '@luodi/projects/contract';
import { Icon, words } from '@luodi/shared/client';
import { FieldText } from '../ui/field-text';
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
            <th scope="col">{{ w().project }}</th>
            <th scope="col">{{ w().before }}</th>
            <th scope="col">{{ w().after }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row">{{ row.name ?? w().unseen }}</th>
              @if (row.refusal; as refusal) {
                <td colspan="2"><lu-icon name="warning" /> {{ w().refusal[refusal] }}</td>
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
  readonly field = input.required<BulkField>();
  private readonly texts = inject(FieldText);
  protected readonly w = words(ZH, EN);
  protected readonly rows = computed(() =>
    [...this.of().rows].sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome)),
  );

  protected text(values: BulkValues): string {
    const value = values[this.field()];
    const name = this.field() === 'officerId' && value ? this.of().people[value] : undefined;
    return name ?? (this.texts.value(this.field(), value) || this.w().empty);
  }
}
