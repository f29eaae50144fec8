import { inBranch } from '@luodi/industries/server';
import { LEAD_FIELDS, type LeadField, type LeadView, type ListLeadsDto } from '@luodi/leads/contract';
import type { ListPage } from '@luodi/shared/contract';
import { listPage, matching, Where, type FieldSql, type ListSource } from '@luodi/shared/server';
import { FOLLOWED_UP_ON, NEXT_CLOCK, NEXT_DUE_ON, RESPONDED_ON } from './clock-sql';
import { COLUMNS, FROM } from './lead-columns';
import { complete, type Row } from './leads.query';

const money = (column: string): FieldSql => ({ value: `l.${column}`, currency: 'l.currency' });
const named = (column: string, name: string): FieldSql => ({ value: `l.${column}`, order: `${name} || l.${column}`, shown: name });

const SQL: Record<LeadField, FieldSql> = {
  title: { value: 'l.title', order: 'l.pinyin', required: true },
  investor: { value: 'i.full_name', order: 'i.pinyin', shown: 'i.full_name' },
  industry: { value: 'l.industry_code', matches: inBranch('l.industry_code'), required: true },
  state: { value: 'l.state', required: true },
  clock: { value: NEXT_CLOCK },
  dueOn: { value: NEXT_DUE_ON },
  estInvestment: money('est_investment'),
  currency: { value: 'l.currency', required: true },
  estOutput: money('est_output'),
  estTax: money('est_tax'),
  landNeed: { value: 'l.land_need' },
  plantNeed: { value: 'l.plant_need' },
  channel: { value: 'l.channel', required: true },
  method: { value: 'l.method' },
  verdict: { value: 'l.verdict' },
  verdictReason: { value: 'l.verdict_reason' },
  officer: named('officer_id', 'o.name'),
  unit: named('org_unit_id', 'u.name'),
  firstReportOn: {
    value: 'l.first_report_on',
    shown: `CASE WHEN l.first_report_precision = 'month' THEN to_char(l.first_report_on, 'YYYY-MM') ELSE l.first_report_on::text END`,
    required: true,
  },
  firstReportUnit: named('first_report_unit_id', 'r.name'),
  firstTalkUnit: named('first_talk_unit_id', 't.name'),
  respondedOn: { value: RESPONDED_ON },
  lastFollowUpOn: { value: FOLLOWED_UP_ON },
  closedOn: { value: 'l.closed_on' },
  project: { value: 'p.name' },
  contentBrief: { value: 'l.content_brief' },
  updatedAt: { value: 'l.updated_at', required: true },
};

/** The leads in scope, the latest reported first. */
export function leadList({ q, industry, state, officerId, ...dto }: ListLeadsDto): ListSource<typeof LEAD_FIELDS> {
  const where = matching(new Where().and('l.deleted_at IS NULL'), 'lead', 'l.id', q)
    .given(inBranch('l.industry_code'), industry)
    .given('l.state = ?', state)
    .given('l.officer_id = ?', officerId)
    .given('l.first_report_on >= ?::date', dto.firstReportFrom)
    .given('l.first_report_on <= ?::date', dto.firstReportTo)
    .given('l.created_at <= ?::timestamptz', dto.knownAt);
  return { fields: LEAD_FIELDS, sql: SQL, select: COLUMNS, from: FROM, where, id: 'l.id', usual: '-firstReportOn' };
}

export async function listLeads(dto: ListLeadsDto): Promise<ListPage<LeadView>> {
  const { items, ...page } = await listPage<Row>(leadList(dto), dto);
  const views = await complete(items);
  return { ...page, items: views.map((view, at) => ({ ...view, cells: items[at]!.cells })) };
}
