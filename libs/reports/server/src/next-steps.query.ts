import { inBranch } from '@luodi/industries/server';
import type { WeeklyReport } from '@luodi/reports/contract';
import { addDays } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import type { ReportPeriod } from './report-period';

const DAYS_AHEAD = 7;

/** What was agreed and is not done: overdue at the end of the week, or due in the one after. */
export function nextSteps({ week, known, industry }: ReportPeriod): Promise<WeeklyReport['nextSteps']> {
  const where = new Where()
    .and('?::date IS NOT NULL', week.to)
    .and('v.deleted_at IS NULL')
    .and('v.next_action IS NOT NULL')
    .and('v.next_action_done_at IS NULL');
  where
    .and('v.visited_on <= $1::date')
    .and('v.created_at <= ?', known)
    .and('v.next_action_due_on <= ?::date', addDays(week.to, DAYS_AHEAD));
  where.given(inBranch('v.industry_code'), industry);
  const sql = `SELECT v.id AS "visitId", v.next_action AS text, o.name AS "ownerName", v.next_action_due_on::text AS "dueOn", coalesce(p.name, i.full_name, '') AS subject,
      v.next_action_due_on <= $1::date AS overdue
    FROM visits v LEFT JOIN people o ON o.id = v.next_action_owner_id LEFT JOIN projects p ON p.id = v.project_id LEFT JOIN investors i ON i.id = v.investor_id
    ${where} ORDER BY v.next_action_due_on DESC, v.id LIMIT 100`;
  return tx()
    .query<WeeklyReport['nextSteps']>(sql, where.params)
    .then((steps) => steps.reverse());
}
