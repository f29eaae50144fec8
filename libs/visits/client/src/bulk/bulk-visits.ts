import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Directory } from '@luodi/identity/client';
import { BULK_EN, BULK_ZH, BulkDialog, BulkForm, Combobox, DateField, Field, Lens, many, words } from '@luodi/shared/client';
import { BulkVisitValuesDto, DIRECTIONS, VISIT_BULK_FIELDS, type VisitBulkField, type VisitView } from '@luodi/visits/contract';
import { FieldWords } from '../record/field-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../visits-words';

const ZH = {
  count: (count: number) => `${count} 次活动`,
  record: '活动',
  owner: '找人：姓名或单位',
  refusals: { 'no-open-next-step': '没有未办的下一步', 'next-step-before-visit': '早于活动当天' },
};
const EN: typeof ZH = {
  count: (count) => many(count, 'visit'),
  record: 'Visit',
  owner: 'Find a person: name or unit',
  refusals: { 'no-open-next-step': 'No next step is open', 'next-step-before-visit': 'Before the day of the visit' },
};

interface Values extends Record<VisitBulkField, string | null> {
  nextActionDueOn: string;
  direction: string;
  topic: string;
  city: string;
}

/** One field of many visits is changed. */
@Component({
  selector: 'lu-bulk-visits',
  imports: [BulkDialog, Combobox, DateField, Field, FormField],
  providers: [FieldWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-visits.html',
})
export class BulkVisits {
  readonly rows = input.required<readonly Pick<VisitView, 'id' | 'version'>[]>();
  readonly changed = input.required<() => void>();
  readonly closed = output<void>();

  private readonly directory = inject(Directory);
  private readonly texts = inject(FieldWords);
  protected readonly w = words(BULK_ZH, BULK_EN);
  protected readonly own = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly directions = DIRECTIONS;
  protected readonly people = (text: string) => this.directory.find(text);
  protected readonly bulk = new BulkForm<Values>({
    url: '/api/visits/bulk',
    rows: this.rows,
    changed: this.changed,
    dto: BulkVisitValuesDto,
    usual: { nextActionOwnerId: null, nextActionDueOn: inject(Lens).today(), direction: 'outbound', topic: '', city: '' },
    must: ['nextActionOwnerId', 'nextActionDueOn'],
    names: () => ({ ...this.own(), fields: this.fields() }),
    text: (field, value) => this.texts.textOf(field, value),
  });

  private fields(): Record<string, string> {
    const { next } = this.common();
    const steps = { nextActionOwnerId: `${next.label} · ${next.owner}`, nextActionDueOn: `${next.label} · ${next.due}` };
    return { ...Object.fromEntries(VISIT_BULK_FIELDS.map((field) => [field, this.texts.nameOf(field)])), ...steps };
  }
}
