import { claimAttachments } from '@luodi/files/server';
import type { AgreementGrade, MoveStageDto } from '@luodi/projects/contract';
import { boundOf, businessDay, type IsoDate, type Precision, type Stage } from '@luodi/shared/contract';
import { actorInScope, audit, instant, notFound, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ProjectHistory } from './project-history';
import { Project } from './project.entity';
import { MoveProblem, refusalOf } from './move-refusals';
import { agreementAfter, type StageState } from './stage-rules';

/** An entry of the path in force. */
interface Entry extends StageState {
  id: string;
  precision: Precision;
}

const PATH = `SELECT id, "to" AS stage, agreement, effective_on::text AS "enteredOn", effective_precision AS precision FROM stage_moves
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
    const from = dto.supersedes ? entryBefore(path, dto) : graded(path.at(-1) ?? { ...BEGINNING, id: '', precision: 'day' }, path);
    this.refuse(from, dto, on);
    await claimAttachments(dto.evidenceIds ?? [], { type: 'project', id, orgUnitId: project.orgUnitId }, 'evidenceIds');
    await this.write(project, dto, { from, on, precision });
    await tx().query('UPDATE projects SET updated_at = $2, version = version + 1 WHERE id = $1', [id, instant()]);
    await this.trace(project, dto, from.stage);
  }

  private refuse(from: StageState & { precision?: Precision }, dto: MoveStageDto, on: IsoDate) {
    const loose = from.precision === 'by' && on < from.enteredOn;
    const state = loose ? { ...from, enteredOn: on } : from;
    const request = { ...dto, effectiveOn: on, evidence: dto.evidenceIds?.length ?? 0, correction: Boolean(dto.supersedes) };
    const refusal = refusalOf(state, request, actorInScope().permissions, businessDay(instant()));
    if (refusal) throw refusal;
  }

  private write(
    { id, orgUnitId }: Project,
    dto: MoveStageDto,
    { from, on, precision }: { from: StageState & Partial<Entry>; on: IsoDate; precision: Precision },
  ) {
    return new ProjectHistory(id, orgUnitId).change(async (history) => {
      const { to, reason, evidenceIds, supersedes } = dto;
      const early = from.precision === 'by' && on < from.enteredOn;
      if (early)
        await history.addMove({ to: from.stage, agreement: from.agreement, effectiveOn: on, precision: 'by', reason, supersedes: from.id });
      await history.addMove({
        to,
        agreement: gradeOf(from, to, dto.agreement),
        effectiveOn: on,
        precision,
        reason,
        evidenceIds,
        supersedes,
      });
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

/** Where the project stood before the entry that is being corrected. */
function entryBefore(path: Entry[], { supersedes, to }: MoveStageDto): StageState {
  const at = path.findIndex(({ id }) => id === supersedes?.toLowerCase());
  if (at < 0 || path[at]?.stage !== to) throw MoveProblem('nothing-to-correct', {}, { field: 'supersedes' });
  const before = path[at - 1];
  return before ? graded(before, path.slice(0, at)) : BEGINNING;
}
