import { partial } from '@luodi/projects/server';
import type { Period } from '@luodi/shared/contract';
import type { Few, WeekMove } from '@luodi/workbench/contract';
import { few } from './few';
import { throughLens, type Reader } from './reader';

const MOST = 6;
/** What counts most in a week comes first. */
const WEIGHT = `array_position(ARRAY['STARTED', 'SIGNED', 'LANDED', 'PRODUCING', 'COMPLETED', 'PREPARING', 'PRE_SIGN'], m."to")`;
const SELECT = `SELECT p.id, p.name, p.industry_code AS "industryCode", u.name AS "unitName", m."to", m.agreement, ${partial('m.effective_on', 'm.effective_precision')} AS on
  FROM stage_moves m JOIN projects p ON p.id = m.project_id JOIN org_units u ON u.id = p.org_unit_id`;

/** Projects that have gone on to another stage in the days of the week. */
export function weekMoves(reader: Reader, { from, to }: Period): Promise<Few<WeekMove>> {
  const where = throughLens(reader, 'p')
    .and('m.superseded_at IS NULL AND m.effective_on BETWEEN ?::date AND ?::date', from, to)
    .and(`m."to" NOT IN ('LEAD', 'NEGOTIATING')`);
  return few<WeekMove>({ select: SELECT, where, order: `${WEIGHT}, m.effective_on DESC, m.id`, most: MOST });
}
