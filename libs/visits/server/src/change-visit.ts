import { boundOf, businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, changed, instant, notFound, refuseStale, tx } from '@luodi/shared/server';
import type { UpdateVisitDto } from '@luodi/visits/contract';
import { Injectable } from '@nestjs/common';
import { indexVisit } from './visit-index';
import { refusalOf } from './visit-refusals';
import { refuseUnknownPerson } from './visit-refs';
import { doneMark, isTopLeader } from './visit-rules';
import { Visit } from './visit.entity';
import { visitView } from './visits.query';

@Injectable()
export class ChangeVisit {
  async execute(id: string, dto: UpdateVisitDto, version: number): Promise<void> {
    const visit = await tx().findOne(Visit, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!visit || visit.deletedAt) throw notFound();
    const view = await visitView(id);
    refuseStale(version, { ...view, version: visit.version }, dto, () => view);
    await refuseUnknownPerson(dto.nextActionOwnerId);
    const changes = changed<Partial<Visit>>(visit, this.fields(dto, visit));
    if (!changes) return;
    await tx().save(Object.assign(visit, changes.after, { updatedAt: instant() }));
    const refusal = refusalOf(visit, businessDay(instant()));
    if (refusal) throw refusal;
    await indexVisit(visit);
    await audit({ action: 'visit.change', subjectType: 'visit', subjectId: id, orgUnitId: visit.orgUnitId, ...changes });
  }

  private fields({ visitedOn, nextActionDone, ...dto }: UpdateVisitDto, before: Visit): Partial<Visit> {
    const day = visitedOn ? boundOf(visitedOn, businessDay(instant())) : null;
    const led = dto.hosts && { isTopLeader: isTopLeader(dto.hosts) };
    const done = doneMark(before, { nextActionDone, nextAction: dto.nextAction }, { at: instant(), by: actorInScope().id });
    return { ...dto, ...done, ...(day && { visitedOn: day.on, visitedPrecision: day.precision }), ...led };
  }
}
