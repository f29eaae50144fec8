import { inBranch } from '@luodi/industries/server';
import type { ListPage } from '@luodi/shared/contract';
import { listPage, matching, Where, type FieldSql, type ListSource } from '@luodi/shared/server';
import { VISIT_FIELDS, type ListVisitsDto, type VisitField, type VisitView } from '@luodi/visits/contract';
import { BEGINS, COLUMNS, complete, FROM, type Row } from './visits.query';

const names = (column: string): FieldSql => ({
  value: `(SELECT string_agg(one ->> 'name', '、' ORDER BY place) FROM jsonb_array_elements(${column}) WITH ORDINALITY AS listed (one, place))`,
});

const SQL: Record<VisitField, FieldSql> = {
  company: { value: 'coalesce(i.full_name, p.name)' },
  visitedOn: {
    value: 'v.visited_on',
    shown: `CASE WHEN v.visited_precision = 'month' THEN to_char(v.visited_on, 'YYYY-MM') ELSE v.visited_on::text END`,
    required: true,
  },
  direction: { value: 'v.direction', required: true },
  project: { value: 'p.name' },
  industry: { value: 'v.industry_code', matches: inBranch('v.industry_code'), required: true },
  city: { value: 'v.city' },
  topic: { value: 'v.topic' },
  summary: { value: 'v.summary' },
  hosts: names('v.hosts'),
  guests: names('v.guests'),
  topLeader: { value: 'v.is_top_leader', required: true },
  askFromInvestor: { value: 'v.ask_from_investor' },
  ourPromise: { value: 'v.our_promise' },
  intent: { value: 'v.intent' },
  nextAction: { value: 'v.next_action' },
  nextActionOwner: { value: 'v.next_action_owner_id', order: 'o.name || o.id', shown: 'o.name' },
  nextActionDueOn: { value: 'v.next_action_due_on' },
  unit: { value: 'v.org_unit_id', order: 'u.name || u.id', shown: 'u.name' },
  loggedBy: { value: 'v.logged_by', order: 'w.name || w.id', shown: 'w.name' },
  createdAt: { value: 'v.created_at', required: true },
};

/** The visits in scope, the newest day first. */
export function visitList(dto: ListVisitsDto): ListSource<typeof VISIT_FIELDS> {
  const where = new Where()
    .and('v.deleted_at IS NULL')
    .given('v.created_at <= ?::timestamptz', dto.knownAt)
    .given(inBranch('v.industry_code'), dto.industry)
    .given('v.investor_id = ?', dto.investorId)
    .given('v.project_id = ?', dto.projectId)
    .given('v.lead_id = ?', dto.leadId)
    .given('v.org_unit_id = ?', dto.orgUnitId)
    .given('v.direction = ?', dto.direction)
    .given('v.is_top_leader = ?', dto.topLeader)
    .given('v.visited_on >= ?::date', dto.from)
    .given(`${BEGINS} >= ?::date`, dto.from)
    .given('v.visited_on <= ?::date', dto.to);
  matching(where, 'visit', 'v.id', dto.q);
  return { fields: VISIT_FIELDS, sql: SQL, select: COLUMNS, from: FROM, where, id: 'v.id', usual: '-visitedOn' };
}

export async function listVisits(dto: ListVisitsDto): Promise<ListPage<VisitView>> {
  const page = await listPage<Row>(visitList(dto), dto);
  return { ...page, items: await complete(page.items) };
}
