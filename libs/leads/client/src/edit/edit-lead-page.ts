import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CreateLeadDto } from '@luodi/leads/contract';
import { EditRecord, Formats, keepUp, Lens, recordForm, SaveOver, words } from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { FieldText } from '../field-text';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { EN, ZH } from './edit-words';
import { blankDraft, changesOf, draftOf } from './lead-draft';
import { LeadForm } from './lead-form';

/** Changes a lead. Over somebody else's change it merges, and asks where both changed the same field. */
@Component({
  selector: 'lu-edit-lead-page',
  imports: [EditRecord, LeadForm],
  providers: [SaveOver],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-edit-record
      [of]="change"
      [title]="w().title"
      [crumbs]="crumbs()"
      [live]="live"
      [past]="past()"
      [back]="page()"
      [nameOf]="nameOf"
      [textOf]="textOf"
    >
      <ng-template let-lead><lu-lead-form [entry]="change.entry" [company]="lead.investorName ?? ''" /></ng-template>
    </lu-edit-record>
  `,
})
export class EditLeadPage {
  readonly id = input.required<string>();
  private readonly api = inject(LeadsApi);
  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  private readonly texts = inject(FieldText);
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly w = words(ZH, EN);
  protected readonly page = computed(() => ['/leads', this.id()]);
  protected readonly live = keepUp({ of: ['lead'], id: this.id, as: 'form' });
  protected readonly change = recordForm({
    record: this.api.one(this.id),
    rules: CreateLeadDto,
    blank: blankDraft,
    draftOf,
    changesOf,
    send: (changes, read) => this.api.update(read, changes),
    then: this.page,
  });
  protected readonly nameOf = (field: string) => this.texts.name(field);
  protected readonly textOf = (field: string, value: unknown) => this.texts.value(field, value, this.change.read()?.currency);
  protected readonly crumbs = computed(() => [
    { text: this.common().title, to: '/leads' },
    { text: this.change.read()?.title ?? '…', to: this.page() },
  ]);
  protected readonly past = computed(() =>
    this.lens.past() ? this.common().past(this.formats.day(this.lens.day(), { year: 'always' })) : '',
  );
}
