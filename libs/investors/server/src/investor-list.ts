import { inBranch } from '@luodi/industries/server';
import { INVESTOR_FIELDS, type InvestorField, type InvestorView, type ListInvestorsDto } from '@luodi/investors/contract';
import type { ListPage } from '@luodi/shared/contract';
import { listPage, matching, Where, type FieldSql, type ListSource } from '@luodi/shared/server';
import { COLUMNS, FROM, viewOf, type Row } from './investors.query';

const SQL: Record<InvestorField, FieldSql> = {
  fullName: { value: 'i.full_name', order: 'i.pinyin', required: true },
  shortName: { value: 'i.short_name' },
  industry: { value: 'i.industry_code', matches: inBranch('i.industry_code') },
  tier: { value: 'i.tier' },
  kind: { value: 'i.kind' },
  country: { value: 'i.country' },
  province: { value: 'i.reg_province' },
  city: { value: 'i.reg_city' },
  uscc: { value: 'i.uscc' },
  usccCheck: { value: 'i.uscc_check' },
  unit: { value: 'i.org_unit_id', order: 'u.name || u.id', shown: 'u.name' },
  source: { value: 'i.source' },
  note: { value: 'i.note' },
  doNotContact: { value: 'i.do_not_contact' },
  createdAt: { value: 'i.created_at', required: true },
  updatedAt: { value: 'i.updated_at', required: true },
};

/** The investors in scope. */
export const investorList = ({ q, industry }: ListInvestorsDto): ListSource<typeof INVESTOR_FIELDS> => ({
  ...{ fields: INVESTOR_FIELDS, sql: SQL, select: COLUMNS, from: FROM, id: 'i.id', usual: '-updatedAt' },
  where: matching(new Where().and('i.deleted_at IS NULL'), 'investor', 'i.id', q).given(inBranch('i.industry_code'), industry),
});

export async function listInvestors(dto: ListInvestorsDto): Promise<ListPage<InvestorView>> {
  const { items, ...page } = await listPage<Row>(investorList(dto), dto);
  return { ...page, items: items.map((row) => ({ ...viewOf(row), cells: row.cells })) };
}
