import { auditAll, indexNew, tx } from '@luodi/shared/server';
import type { LogVisitDto } from '@luodi/visits/contract';
import type { NewVisit } from './new-visit';
import type { DoneMark } from './visit-rules';
import { Visit } from './visit.entity';

/** A visit that the story of the sample zone tells: what was typed, and what became of it. */
export interface PastVisit {
  dto: LogVisitDto;
  visit: NewVisit & Partial<DoneMark>;
  /** Of whom and what it is about. */
  names: (string | undefined)[];
}

/** Logs visits of one person at once, in the same rows as `LogVisit` does one by one. They are taken as they are: nothing is refused. */
export async function logPast(past: readonly PastVisit[]): Promise<void> {
  await tx().insert(
    Visit,
    past.map(({ visit }) => visit),
  );
  const named = past.map(({ visit, names }) => ({
    record: visit,
    names: [...names, visit.topic, ...visit.guests.map(({ name }) => name)],
  }));
  await indexNew('visit', named);
  const entries = past.map(({ dto, visit: { id, orgUnitId, createdAt } }) => {
    return { action: 'visit.log', subjectType: 'visit', subjectId: id, orgUnitId, after: dto, at: createdAt };
  });
  await auditAll(entries);
}
