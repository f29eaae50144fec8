import { IN_PIPELINE, partial } from '@luodi/projects/server';
import { addDays, type IsoDate } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import type { ComingDay } from '@luodi/workbench/contract';
import { daysFrom } from './due';
import { isOwn, throughLens, type Reader } from './reader';

const MOST = 6;
/** A framework agreement becomes a contract within so many months, or lapses. */
const FRAMEWORK_MONTHS = 6;
const AHEAD_DAYS = 30;
/** What has passed for longer than that is no date any more: it is among those that rest. */
const BEHIND_DAYS = 60;

/** Days that were agreed: frameworks that lapse, works that were to begin. Those of the last two months and of the next. */
export async function comingDays(reader: Reader): Promise<ComingDay[]> {
  const { actor, day } = reader;
  const where = throughLens(reader, 'p').and('p.status = ANY (?::text[])', IN_PIPELINE);
  where.and('d.day BETWEEN ?::date AND ?::date', addDays(day, -BEHIND_DAYS), addDays(day, AHEAD_DAYS));
  if (isOwn(reader)) where.and('p.officer_id = ?', actor.id);
  const sql = `SELECT d.kind, p.id, p.name, p.industry_code AS "industryCode", d.on, d.day::text AS day
    FROM projects p CROSS JOIN LATERAL (VALUES
      ('framework-expires', CASE WHEN p.stage = 'SIGNED' AND p.agreement = 'framework' THEN (p.stage_since + interval '${FRAMEWORK_MONTHS} months')::date END,
        (p.stage_since + interval '${FRAMEWORK_MONTHS} months')::date::text),
      ('planned-start', CASE WHEN p.stage IN ('SIGNED', 'LANDED', 'PREPARING') THEN p.planned_start_on END,
        ${partial('p.planned_start_on', `coalesce(p.planned_start_precision, 'day')`)})) AS d (kind, day, "on")
    ${where} ORDER BY d.day, p.id LIMIT ${MOST}`;
  const rows = await tx().query<(ComingDay & { day: IsoDate })[]>(sql, where.params);
  return rows.map(({ day: on, ...coming }) => ({ ...coming, late: Math.max(0, daysFrom(on, day)) }));
}
