import { businessDay } from '@luodi/shared/contract';
import { audit, instant, problems, tx, writeDeltas } from '@luodi/shared/server';
import { leadDelta } from './lead-delta';
import type { Lead } from './lead.entity';

const Conversion = problems({
  'lead-closed': {
    status: 409,
    zh: '线索已储备或放弃，请先研判为“跟进”再转为项目',
    en: 'The lead is in reserve or dropped; judge it “follow” before it becomes a project',
  },
});

/** @throws lead-closed */
export function refuseClosed({ state }: Lead): void {
  if (state !== 'open') throw Conversion('lead-closed');
}

/** The lead has become the project: it leaves LEAD on the day on which the project enters NEGOTIATING. */
export async function closeConverted(lead: Lead, project: { id: string; name: string }): Promise<void> {
  const today = businessDay(instant());
  await tx().save(Object.assign(lead, { state: 'converted', closedOn: today, projectId: project.id, updatedAt: instant() }));
  await writeDeltas([leadDelta(lead, today, false)]);
  const { id, orgUnitId } = lead;
  const after = { state: 'converted', projectName: project.name };
  await audit({ action: 'lead.convert', subjectType: 'lead', subjectId: id, orgUnitId, before: { state: 'open' }, after });
}
