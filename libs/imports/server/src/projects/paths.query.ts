import { tx } from '@luodi/shared/server';
import type { PathEntry } from './declared-moves';

const PATHS = `SELECT project_id AS "projectId", id, "to", agreement, effective_on::text AS "effectiveOn", effective_precision AS precision, declared, stated_on::text AS "statedOn"
                 FROM stage_moves WHERE project_id = ANY ($1::uuid[]) AND superseded_at IS NULL ORDER BY effective_on, recorded_at, id`;

/** The paths of projects in force, oldest entry first, by project. */
export async function pathsOf(projectIds: readonly string[]): Promise<Map<string, PathEntry[]>> {
  return Map.groupBy(await tx().query<(PathEntry & { projectId: string })[]>(PATHS, [projectIds]), ({ projectId }) => projectId);
}
