import { attachmentsOf } from '@luodi/files/server';
import { inBranch } from '@luodi/industries/server';
import type { Period } from '@luodi/shared/contract';
import { actorInScope, dayOf, notFound, permits, tx, Where } from '@luodi/shared/server';
import type { VisitView } from '@luodi/visits/contract';

/** Columns of a visit's shape, of `FROM`. PostgreSQL weighs the order of eight tables at most, so what can do without a join has none. */
export const COLUMNS = `v.id, v.direction, CASE WHEN v.visited_precision = 'month' THEN to_char(v.visited_on, 'YYYY-MM') ELSE v.visited_on::text END AS "visitedOn",
  v.investor_id AS "investorId", i.full_name AS "investorName", v.project_id AS "projectId", p.name AS "projectName",
  v.lead_id AS "leadId", l.title AS "leadTitle",
  v.industry_code AS "industryCode", v.city, v.hosts, v.guests, v.is_top_leader AS "isTopLeader", v.topic, v.summary, v.ask_from_investor AS "askFromInvestor",
  v.our_promise AS "ourPromise", v.intent, v.next_action AS "nextAction", v.next_action_owner_id AS "nextActionOwnerId", o.name AS "nextActionOwnerName",
  v.next_action_due_on::text AS "nextActionDueOn", v.next_action_done_at IS NOT NULL AS "nextActionDone",
  ${dayOf('v.next_action_done_at')}::text AS "nextActionDoneOn", (SELECT name FROM people WHERE id = v.next_action_done_by) AS "nextActionDoneByName", v.org_unit_id AS "orgUnitId", u.name AS "unitName", v.logged_by AS "loggedById", w.name AS "loggedByName",
  v.created_at AS "createdAt", v.version`;
export const FROM = `visits v JOIN org_units u ON u.id = v.org_unit_id JOIN people w ON w.id = v.logged_by LEFT JOIN people o ON o.id = v.next_action_owner_id
  LEFT JOIN investors i ON i.id = v.investor_id LEFT JOIN projects p ON p.id = v.project_id
  LEFT JOIN leads l ON l.id = v.lead_id`;

/**
 * Of a visit only the month may be known. It lies in a period when the whole of what is known of it does: its month from the first to the
 * last day that it can mean. So it counts in its month and its year, and in no week.
 */
export const BEGINS = `CASE WHEN v.visited_precision = 'month' THEN date_trunc('month', v.visited_on)::date ELSE v.visited_on END`;

export type Row = Omit<VisitView, 'attachments' | 'can'>;

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
    .and(`${BEGINS} >= ?::date`, from)
    .given(inBranch('v.industry_code'), industry);
  const order = 'ORDER BY v.is_top_leader DESC, v.visited_on, v.id';
  return complete(await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} ${where} ${order}`, where.params));
}

/** 日期待补: visits that took place in a month of these days and may have on one of them; nobody has said when. */
export async function undatedVisits({ from, to }: Period, known: Date, industry: string | undefined): Promise<VisitView[]> {
  const where = new Where()
    .and('v.deleted_at IS NULL AND v.created_at <= ?', known)
    .and(`v.visited_precision = 'month'`)
    .and(`${BEGINS} <= ?::date AND v.visited_on >= ?::date`, to, from)
    .and(`NOT (${BEGINS} >= ?::date AND v.visited_on <= ?::date)`, from, to)
    .given(inBranch('v.industry_code'), industry);
  const order = 'ORDER BY v.is_top_leader DESC, v.visited_on, v.id';
  return complete(await tx().query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} ${where} ${order}`, where.params));
}

/** Rows with their files and what may be done with them. */
export async function complete<R extends Row>(rows: R[]): Promise<(R & Pick<VisitView, 'attachments' | 'can'>)[]> {
  const files = await attachmentsOf(
    'visit',
    rows.map(({ id }) => id),
  );
  const edit = permits(actorInScope(), 'visits.log');
  return rows.map((visit) => ({ ...visit, attachments: files.get(visit.id) ?? [], can: { edit } }));
}
