import type { IsoDate } from '@luodi/shared/contract';
import type { Few, TodayStep } from '@luodi/workbench/contract';
import { dueOn, soonUntil } from './due';
import { few } from './few';
import { throughLens, type Reader } from './reader';

const MOST = 50;
const SELECT = `SELECT v.id AS "visitId", v.version, v.next_action AS text, coalesce(p.name, i.full_name, '') AS subject, v.industry_code AS "industryCode",
    v.next_action_owner_id AS "ownerId", o.name AS "ownerName", v.next_action_due_on::text AS "dueOn"
  FROM visits v LEFT JOIN people o ON o.id = v.next_action_owner_id LEFT JOIN projects p ON p.id = v.project_id LEFT JOIN investors i ON i.id = v.investor_id`;

type Row = Omit<TodayStep, 'mine' | 'due' | 'late'> & { ownerId: string | null; dueOn: IsoDate };

/** Next steps that are not done and due by a week from today: the reader's own, and those of their people where they head a unit. */
export async function openSteps(reader: Reader): Promise<Few<TodayStep>> {
  const { actor, day } = reader;
  const where = throughLens(reader, 'v')
    .and('v.next_action IS NOT NULL AND v.next_action_done_at IS NULL')
    .and('v.next_action_due_on <= ?::date', soonUntil(day));
  if (actor.role !== 'head') where.and('v.next_action_owner_id = ?', actor.id);
  const { items, total } = await few<Row>({ select: SELECT, where, order: 'v.next_action_due_on, v.id', most: MOST });
  return { total, items: items.map(({ ownerId, ...step }) => ({ ...step, mine: ownerId === actor.id, ...dueOn(step.dueOn, day)! })) };
}
