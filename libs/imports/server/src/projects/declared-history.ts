import { ProjectHistory, type BegunHistory, type NewHistory, type Origin, type Project } from '@luodi/projects/server';
import type { IsoDate } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import type { PlannedMove } from './declared-moves';
import type { ProjectPlan } from './project-plan';

/** What a ledger declares goes on record as of its own days, marked as declared; `recorded_at` is now, never earlier. */
type Source = Origin & { statedOn: IsoDate };

const REPORTABLE = ['industryCode', 'currency', 'totalInvestment'] as const;
const STATED = '台账申报';

/** The history of a project that comes with a ledger. */
export function declaredBeginning(project: Project, { moves }: ProjectPlan, source: Source): NewHistory {
  const version = versionOf(project, moves[0]?.on ?? source.statedOn, source);
  return { project, version, moves: moves.map((move) => moveOf(move, source)) };
}

/** What a ledger adds to the history of a project on record; the entries written, so that a revert can withdraw them. */
export async function changeDeclaredHistory(project: Project, { fields, moves }: ProjectPlan, source: Source): Promise<BegunHistory> {
  const written: BegunHistory = { moves: [], versions: [] };
  await new ProjectHistory(project).change(async (history) => {
    if (REPORTABLE.some((field) => field in fields.after))
      written.versions.push(await history.addVersion(versionOf(project, await since(project, source), source)));
    for (const move of moves) written.moves.push(await history.addMove({ ...moveOf(move, source), supersedes: move.supersedes }));
  });
  return written;
}

const LATEST = 'SELECT max(effective_on)::text AS day FROM project_versions WHERE project_id = $1 AND superseded_at IS NULL';

/** What a ledger changes on record is so from here on: since its own day, unless something is known of a later one that it takes the place of. */
async function since({ id }: Project, { statedOn }: Source): Promise<IsoDate> {
  const [latest] = await tx().query<{ day: IsoDate | null }[]>(LATEST, [id]);
  return latest?.day && latest.day > statedOn ? latest.day : statedOn;
}

function versionOf({ orgUnitId, industryCode, currency, totalInvestment, status }: Project, effectiveOn: IsoDate, { importId }: Source) {
  return { effectiveOn, orgUnitId, industryCode, currency, totalInvestment, status, reason: STATED, importId };
}

function moveOf({ to, on, precision, agreement }: PlannedMove, { importId, statedOn }: Source) {
  const grade = to === 'SIGNED' ? (agreement ?? 'contract') : null;
  return { to, agreement: grade, effectiveOn: on, precision, reason: STATED, declared: true, statedOn, importId };
}
