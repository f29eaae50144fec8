import { attachmentsOf } from '@luodi/files/server';
import { inBranch } from '@luodi/industries/server';
import { BUSINESS_ZONE, type Page, type Period } from '@luodi/shared/contract';
import { actorInScope, keysetPage, matching, notFound, permits, tx, Where, type KeyPart } from '@luodi/shared/server';
import type { ListVisitsDto, VisitView } from '@luodi/visits/contract';

const COLUMNS = `v.id, v.direction, CASE WHEN v.visited_precision = 'month' THEN to_char(v.visited_on, 'YYYY-MM') ELSE v.visited_on::text END AS "visitedOn",
  v.visited_on::text AS day, v.investor_id AS "investorId", i.full_name AS "investorName", v.project_id AS "projectId", p.name AS "projectName",
  v.industry_code AS "industryCode", v.city, v.hosts, v.guests, v.is_top_leader AS "isTopLeader", v.topic, v.summary, v.ask_from_investor AS "askFromInvestor",
  v.our_promise AS "ourPromise", v.intent, v.next_action AS "nextAction", v.next_action_owner_id AS "nextActionOwnerId", o.name AS "nextActionOwnerName",
  v.next_action_due_on::text AS "nextActionDueOn", v.next_action_done_at IS NOT NULL AS "nextActionDone",
  (v.next_action_done_at AT TIME ZONE '${BUSINESS_ZONE}')::date::text AS "nextActionDoneOn", d.name AS "nextActionDoneByName", v.org_unit_id AS "orgUnitId", u.name AS "unitName", v.logged_by AS "loggedById", w.name AS "loggedByName",
  v.created_at AS "createdAt", v.version`;
const FROM = `visits v JOIN org_units u ON u.id = v.org_unit_id JOIN people w ON w.id = v.logged_by LEFT JOIN people o ON o.id = v.next_action_owner_id
  LEFT JOIN people d ON d.id = v.next_action_done_by
  LEFT JOIN investors i ON i.id = v.investor_id LEFT JOIN projects p ON p.id = v.project_id`;

type Row = Omit<VisitView, 'attachments' | 'can'> & { day: string };

const NEWEST: KeyPart<Row>[] = [
  { column: 'v.visited_on', kind: 'day', of: ({ day }) => day },
  { column: 'v.id', kind: 'uuid', of: ({ id }) => id },
];

/** Pages of visits, the newest day first. */
export async function listVisits(dto: ListVisitsDto): Promise<Page<VisitView>> {
  const where = new Where()
    .and('v.deleted_at IS NULL')
    .given('v.created_at <= ?::timestamptz', dto.knownAt)
    .given(inBranch('v.industry_code'), dto.industry)
    .given('v.investor_id = ?', dto.investorId)
    .given('v.project_id = ?', dto.projectId)
    .given('v.org_unit_id = ?', dto.orgUnitId)
    .given('v.direction = ?', dto.direction)
    .given('v.is_top_leader = ?', dto.topLeader)
    .given('v.visited_on >= ?::date', dto.from)
    .given('v.visited_on <= ?::date', dto.to);
  matching(where, 'visit', 'v.id', dto.q);
  const page = await keysetPage<Row>({ columns: COLUMNS, from: FROM, where, key: NEWEST, order: 'DESC' }, dto);
  return { ...page, items: await complete(page.items) };
}

/** @throws not-found, also for what is not the reader's to see */
export async function visitView(id: string): Promise<VisitView> {
  const [visit] = await complete(await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE v.id = $1 AND v.deleted_at IS NULL`, [id]));
  if (!visit) throw notFound();
  return visit;
}

/** Visits of the days of a period, as far as recorded at `known`: top-leader visits first, then by day. For the week's report. */
export async function visitsBetween({ from, to }: Period, known: Date, industry: string | undefined): Promise<VisitView[]> {
  const where = new Where()
    .and('v.deleted_at IS NULL AND v.created_at <= ?', known)
    .and('v.visited_on BETWEEN ?::date AND ?::date', from, to)
    .given(inBranch('v.industry_code'), industry);
  const order = 'ORDER BY v.is_top_leader DESC, v.visited_on, v.id';
  return complete(await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} ${where} ${order}`, where.params));
}

async function complete(rows: Row[]): Promise<VisitView[]> {
  const files = await attachmentsOf(
    'visit',
    rows.map(({ id }) => id),
  );
  const edit = permits(actorInScope(), 'visits.log');
  return rows.map(({ day: _, ...visit }) => ({ ...visit, attachments: files.get(visit.id) ?? [], can: { edit } }));
}
