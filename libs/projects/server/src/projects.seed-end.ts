import { businessDay } from '@luodi/shared/contract';
import { audit, instant, tx, type SeededRandom } from '@luodi/shared/server';
import { ProjectHistory } from './project-history';
import { Project } from './project.entity';
import type { PlannedEnd } from './projects.seed-plan';
import { END_REASONS } from './projects.seed-words';

/** A project is given up or put off, from the day of the transaction on. */
export async function endProject(random: SeededRandom, id: string, { status }: PlannedEnd): Promise<void> {
  const { orgUnitId, industryCode, currency, totalInvestment, status: was, version } = await tx().findOneByOrFail(Project, { id });
  const reason = random.pick(END_REASONS[status]);
  await new ProjectHistory({ id, orgUnitId }).change(async (history) => {
    await history.addVersion({ effectiveOn: businessDay(instant()), orgUnitId, industryCode, currency, totalInvestment, status, reason });
  });
  await tx().update(Project, id, { status, problemNote: reason, updatedAt: instant(), version: version + 1 });
  await audit({
    action: 'project.change',
    subjectType: 'project',
    subjectId: id,
    orgUnitId,
    before: { status: was },
    after: { status, reason },
  });
}
