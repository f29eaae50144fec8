import { boundOf, businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, changed, instant, notFound, refuseStale, tx, type Changes } from '@luodi/shared/server';
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
    const visit = await this.lock(id);
    if (!visit) throw notFound();
    const view = await visitView(id);
    refuseStale(version, { ...view, version: visit.version }, dto, () => view);
    await refuseUnknownPerson(dto.nextActionOwnerId);
    const changes = this.compare(visit, dto);
    if (changes) await this.write(visit, changes);
  }

  /** Nobody else changes it until the transaction ends. Null where there is none, or none that the actor sees. */
  async lock(id: string): Promise<Visit | null> {
    const visit = await tx().findOne(Visit, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return visit?.deletedAt ? null : visit;
  }

  /** What of it differs from what is wanted. @throws visit-in-future and next-step-before-visit */
  compare(visit: Visit, dto: UpdateVisitDto): Changes<Visit> | null {
    const changes = changed(visit, this.fields(dto, visit));
    const refusal = changes && refusalOf({ ...visit, ...changes.after }, businessDay(instant()));
    if (refusal) throw refusal;
    return changes;
  }

  /** What the body refers to is known to exist. */
  async write(visit: Visit, changes: Changes<Visit>): Promise<void> {
    const { id, orgUnitId } = visit;
    await tx().save(Object.assign(visit, changes.after, { updatedAt: instant() }));
    await indexVisit(visit);
    await audit({ action: 'visit.change', subjectType: 'visit', subjectId: id, orgUnitId, ...changes });
  }

  private fields({ visitedOn, nextActionDone, ...dto }: UpdateVisitDto, before: Visit): Partial<Visit> {
    const day = visitedOn ? boundOf(visitedOn, businessDay(instant())) : null;
    const led = dto.hosts && { isTopLeader: isTopLeader(dto.hosts) };
    const done = doneMark(before, { nextActionDone, nextAction: dto.nextAction }, { at: instant(), by: actorInScope().id });
    return { ...dto, ...done, ...(day && { visitedOn: day.on, visitedPrecision: day.precision }), ...led };
  }
}
