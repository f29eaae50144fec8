import { claimAttachments } from '@luodi/files/server';
import { businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, instant, tx } from '@luodi/shared/server';
import type { LogVisitDto } from '@luodi/visits/contract';
import { Injectable } from '@nestjs/common';
import { indexNewVisits } from './visit-index';
import { refusalOf } from './visit-refusals';
import { newVisit } from './new-visit';
import { refuseUnknownPerson, subjectOf } from './visit-refs';
import { Visit } from './visit.entity';

@Injectable()
export class LogVisit {
  /** A visit belongs to the unit of what it is about, so that the record's people see it whoever logged it. */
  async execute(dto: LogVisitDto): Promise<string> {
    const subject = await subjectOf(dto);
    await refuseUnknownPerson(dto.nextActionOwnerId);
    const visit = tx().create(Visit, newVisit(dto, subject, { by: actorInScope().id, at: instant() }));
    const refusal = refusalOf(visit, businessDay(instant()));
    if (refusal) throw refusal;
    await tx().insert(Visit, visit);
    await claimAttachments(dto.attachmentIds ?? [], { type: 'visit', id: visit.id, orgUnitId: visit.orgUnitId });
    await indexNewVisits([visit]);
    await audit({ action: 'visit.log', subjectType: 'visit', subjectId: visit.id, orgUnitId: visit.orgUnitId, after: dto });
    return visit.id;
  }
}
