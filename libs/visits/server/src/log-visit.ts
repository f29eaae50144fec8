import { claimAttachments } from '@luodi/files/server';
import { boundOf, businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, instant, tx } from '@luodi/shared/server';
import type { LogVisitDto } from '@luodi/visits/contract';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { indexVisit } from './visit-index';
import { refusalOf } from './visit-refusals';
import { refuseUnknownPerson, subjectOf } from './visit-refs';
import { isTopLeader } from './visit-rules';
import { Visit } from './visit.entity';

@Injectable()
export class LogVisit {
  /** A visit belongs to the unit of what it is about, so that the record's people see it whoever logged it. */
  async execute(dto: LogVisitDto): Promise<string> {
    const subject = await subjectOf(dto);
    await refuseUnknownPerson(dto.nextActionOwnerId);
    const today = businessDay(instant());
    const { on, precision } = boundOf(dto.visitedOn ?? today, today);
    const refusal = refusalOf({ visitedOn: on, nextActionDueOn: dto.nextActionDueOn }, today);
    if (refusal) throw refusal;
    const { attachmentIds = [], hosts = [], guests = [], ...fields } = dto;
    const by = actorInScope().id;
    const written = { loggedBy: by, createdAt: instant(), updatedAt: instant() };
    const visit = await tx().save(Visit, {
      ...fields,
      ...subject,
      ...written,
      id: uuid(),
      visitedOn: on,
      visitedPrecision: precision,
      hosts,
      guests,
      isTopLeader: isTopLeader(hosts),
      nextActionOwnerId: dto.nextActionOwnerId ?? by,
    });
    await claimAttachments(attachmentIds, { type: 'visit', id: visit.id, orgUnitId: visit.orgUnitId });
    await indexVisit(visit);
    await audit({ action: 'visit.log', subjectType: 'visit', subjectId: visit.id, orgUnitId: visit.orgUnitId, after: dto });
    return visit.id;
  }
}
