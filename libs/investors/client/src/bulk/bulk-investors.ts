import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { IndustryOptions } from '@luodi/industries/client';
import { BulkInvestorValuesDto, INVESTOR_KINDS, TIERS, type InvestorBulkField, type InvestorView } from '@luodi/investors/contract';
import { BULK_EN, BULK_ZH, BulkDialog, BulkForm, Field, many, words } from '@luodi/shared/client';
import { FieldWords } from '../form/field-words';
import { ZH as COMMON_ZH } from '../investors-words';
import { EN as COMMON_EN } from '../investors-words.en';

const ZH = { count: (count: number) => `${count} 家客商`, record: '企业' };
const EN: typeof ZH = { count: (count) => many(count, 'investor'), record: 'Company' };

const USUAL: Record<InvestorBulkField, string> = { tier: 'A', industryCode: 'IM', kind: 'private', source: '' };

/** One field of many companies is changed. */
@Component({
  selector: 'lu-bulk-investors',
  imports: [BulkDialog, Field, FormField, IndustryOptions],
  providers: [FieldWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-investors.html',
})
export class BulkInvestors {
  readonly rows = input.required<readonly Pick<InvestorView, 'id' | 'version'>[]>();
  readonly changed = input.required<() => void>();
  readonly closed = output<void>();

  private readonly texts = inject(FieldWords);
  private readonly own = words(ZH, EN);
  protected readonly w = words(BULK_ZH, BULK_EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly tiers = TIERS;
  protected readonly kinds = INVESTOR_KINDS;
  protected readonly bulk = new BulkForm({
    url: '/api/investors/bulk',
    rows: this.rows,
    changed: this.changed,
    dto: BulkInvestorValuesDto,
    usual: USUAL,
    must: [],
    names: () => ({ ...this.own(), fields: this.fields() }),
    text: (field, value) => (field === 'tier' ? this.common().tier(value) : this.texts.textOf(field, value)),
  });

  private fields(): Record<InvestorBulkField, string> {
    const { tier, industry, kind, source } = this.common().form;
    return { tier, industryCode: industry, kind, source };
  }
}
