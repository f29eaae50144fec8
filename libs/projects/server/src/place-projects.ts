import { tx } from '@luodi/shared/server';
import { CURRENT, standingOn } from './project-state';

const PLACE = `UPDATE projects p SET stage = m."to", agreement = m.agreement, stage_since = m.effective_on, stage_precision = m.effective_precision, declared = m.declared
  FROM unnest($1::uuid[]) AS placed (id), LATERAL (${standingOn('placed.id', null, CURRENT)}) AS m WHERE p.id = placed.id`;

/** Puts projects where their histories have them stand now. */
export async function placeProjects(ids: readonly string[]): Promise<void> {
  await tx().query(PLACE, [ids]);
}
