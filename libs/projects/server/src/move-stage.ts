import { claimAttachments } from '@luodi/files/server';
import type { AgreementGrade, MoveStageDto } from '@luodi/projects/contract';
import { boundOf, businessDay, type IsoDate, type Precision, type Stage } from '@luodi/shared/contract';
import { actorInScope, audit, instant, notFound, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import type { NewMove } from './history-rows';
import { ProjectHistory } from './project-history';
import { Project } from './project.entity';
import { MoveProblem, refusalOf } from './move-refusals';
import { agreementAfter, type StageState } from './stage-rules';

/** An entry of the path in force, with what it takes to write it again. */
interface Entry extends StageState, Pick<NewMove, 'reason' | 'evidenceIds' | 'declared' | 'statedOn' | 'importId'> {
  id: string;
  precision: Precision;
}
/** Between which entries a move is made. */
interface Place {
  from: StageState & Partial<Entry>;
  /** Since when the project had been where it was before `from`. */
  floor: IsoDate;
  /** What follows the entry that is being corrected. */
  later: Entry[];
}

const PATH = `SELECT id, "to" AS stage, agreement, effective_on::text AS "enteredOn", effective_precision AS precision, reason,
                 evidence_ids AS "evidenceIds", declared, stated_on::text AS "statedOn", import_id AS "importId" FROM stage_moves
               WHERE project_id = $1 AND superseded_at IS NULL ORDER BY effective_on, recorded_at, id`;
const BEGINNING: StageState = { stage: 'LEAD', agreement: null, enteredOn: '0001-01-01' };

@Injectable()
export class MoveStage {
  /** Moves a project, or corrects an entry of its path. Two people who move it at once queue at its row lock. */
  async execute(id: string, dto: MoveStageDto): Promise<void> {
    const project = await tx().findOne(Project, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!project || project.deletedAt) throw notFound();
    const path = await tx().query<Entry[]>(PATH, [id]);
    const { on, precision } = boundOf(dto.effectiveOn, businessDay(instant()));
    const place = placeOf(path, dto);
    this.refuse(place, dto, on);
    await claimAttachments(dto.evidenceIds ?? [], { type: 'project', id, orgUnitId: project.orgUnitId }, 'evidenceIds');
    await this.write(project, dto, { ...place, on, precision });
    await tx().query('UPDATE projects SET updated_at = $2, version = version + 1 WHERE id = $1', [id, instant()]);
    await this.trace(project, dto, place.from.stage);
  }

  private refuse(place: Place, dto: MoveStageDto, on: IsoDate) {
    const next = place.later[0];
    if (next && on > next.enteredOn) throw MoveProblem('day-after-next', { since: next.enteredOn }, { field: 'effectiveOn' });
    const state = isLoose(place, on) ? { ...place.from, enteredOn: on } : place.from;
    const request = { ...dto, effectiveOn: on, evidence: dto.evidenceIds?.length ?? 0 };
    const refusal = refusalOf(state, request, actorInScope().permissions, businessDay(instant()));
    if (refusal) throw refusal;
  }

  private write({ id, orgUnitId }: Project, dto: MoveStageDto, { on, precision, ...place }: Place & { on: IsoDate; precision: Precision }) {
    const { from, later } = place;
    const again = (entry: Entry) => ({ ...entry, to: entry.stage, effectiveOn: on, supersedes: entry.id });
    return new ProjectHistory({ id, orgUnitId }).change(async (history) => {
      const { to, reason, evidenceIds, supersedes } = dto;
      if (isEntry(from) && isLoose(place, on)) await history.addMove(again(from));
      const agreement = gradeOf(from, to, dto.agreement);
      await history.addMove({ to, agreement, effectiveOn: on, precision, reason, evidenceIds, supersedes });
      // Of entries of one day the last written holds: those that follow on the same day are written again, to follow still.
      for (const entry of later.filter(({ enteredOn }) => enteredOn === on)) await history.addMove(again(entry));
    });
  }

  private trace({ id, orgUnitId }: Project, dto: MoveStageDto, from: Stage) {
    const { to, effectiveOn, reason, agreement, evidenceIds } = dto;
    const after = {
      stage: to,
      effectiveOn,
      reason,
      ...(agreement && { agreement }),
      ...(evidenceIds?.length && { evidence: evidenceIds.length }),
    };
    return audit({ action: 'project.move', subjectType: 'project', subjectId: id, orgUnitId, before: { stage: from }, after });
  }
}

/** Only an entry into SIGNED carries a grade; later stages keep the one on record. */
const gradeOf = (from: StageState, to: Stage, asked?: AgreementGrade): AgreementGrade | null =>
  to === 'SIGNED' ? agreementAfter(from, to, asked) : null;

/** The grade a project stands at is that of its last signing. */
const graded = (entry: Entry, path: Entry[]): Entry => ({
  ...entry,
  agreement: path.findLast(({ agreement }) => agreement)?.agreement ?? null,
});

/** At the end of the path, or in place of the entry that is being corrected. */
function placeOf(path: Entry[], { supersedes, to }: MoveStageDto): Place {
  const at = supersedes ? entryAt(path, supersedes, to) : path.length;
  const floor = path[at - 2] ?? BEGINNING;
  return { from: stateBefore(path, at), floor: floor.enteredOn, later: path.slice(at + 1) };
}

function stateBefore(path: Entry[], at: number): Place['from'] {
  const before = path[at - 1];
  return before ? graded(before, path.slice(0, at)) : BEGINNING;
}

function entryAt(path: Entry[], supersedes: string, to: Stage): number {
  const at = path.findIndex(({ id, stage }) => id === supersedes.toLowerCase() && stage === to);
  if (at < 0) throw MoveProblem('nothing-to-correct', {}, { field: 'supersedes' });
  return at;
}

const isEntry = (from: Place['from']): from is Entry => from.id !== undefined;

/** `from` is known only to have been entered *by* its day, so that it may give way to an earlier move. */
const isLoose = ({ from, floor }: Pick<Place, 'from' | 'floor'>, on: IsoDate) =>
  from.precision === 'by' && on < from.enteredOn && on >= floor;
