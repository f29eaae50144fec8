import { ProjectHistory, type Origin, type Project } from '@luodi/projects/server';
import type { IsoDate } from '@luodi/shared/contract';
import type { PlannedMove } from './declared-moves';
import type { ProjectPlan } from './project-plan';

/** Entries that were written, so that a revert can withdraw them. */
export interface WrittenHistory {
  moves: string[];
  versions: string[];
}

interface Source {
  origin: Origin & { statedOn: IsoDate };
  created: boolean;
}

const REPORTABLE = ['industryCode', 'currency', 'totalInvestment'] as const;
const STATED = '台账申报';

/** What a ledger declares goes on record as of its own days, marked as declared; `recorded_at` is now, never earlier. */
export async function writeDeclaredHistory(project: Project, plan: ProjectPlan, source: Source): Promise<WrittenHistory> {
  const written: WrittenHistory = { moves: [], versions: [] };
  await new ProjectHistory(project.id, project.orgUnitId).change(async (history) => {
    if (isReported(plan, source)) written.versions.push(await history.addVersion(versionOf(project, plan, source)));
    for (const move of plan.moves) written.moves.push(await history.addMove(moveOf(move, source)));
  });
  return written;
}

const isReported = ({ fields }: ProjectPlan, { created }: Source) => created || REPORTABLE.some((field) => field in fields.after);

function versionOf(
  { orgUnitId, industryCode, currency, totalInvestment, status }: Project,
  { moves }: ProjectPlan,
  { origin, created }: Source,
) {
  const effectiveOn = (created && moves[0]?.on) || origin.statedOn;
  return { effectiveOn, orgUnitId, industryCode, currency, totalInvestment, status, reason: STATED, importId: origin.importId };
}

function moveOf({ to, on, precision, agreement, supersedes }: PlannedMove, { origin: { importId, statedOn } }: Source) {
  const grade = to === 'SIGNED' ? (agreement ?? 'contract') : null;
  return { to, agreement: grade, effectiveOn: on, precision, reason: STATED, declared: true, statedOn, importId, supersedes };
}
