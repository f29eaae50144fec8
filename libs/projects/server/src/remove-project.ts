import { audit, instant, tx, unindex } from '@luodi/shared/server';
import { ProjectHistory } from './project-history';

const MOVES = 'SELECT id FROM stage_moves WHERE project_id = $1 AND superseded_at IS NULL';
const REMOVE = 'UPDATE projects SET deleted_at = $2, updated_at = $2, version = version + 1 WHERE id = $1';

/** Takes a project out of sight and out of every total from now on; as it was known until now it stays. */
export async function removeProject({ id, orgUnitId }: { id: string; orgUnitId: string }, reason: string): Promise<void> {
  const moves = await tx().query<{ id: string }[]>(MOVES, [id]);
  await new ProjectHistory({ id, orgUnitId }).change((history) =>
    history.withdraw(
      'stage_moves',
      moves.map((move) => move.id),
    ),
  );
  await unindex('project', id);
  await tx().query(REMOVE, [id, instant()]);
  await audit({ action: 'project.remove', subjectType: 'project', subjectId: id, orgUnitId, after: { reason } });
}
