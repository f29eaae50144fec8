import { boundOf, businessDay } from '@luodi/shared/contract';
import type { LogVisitDto } from '@luodi/visits/contract';
import { v7 as uuid } from 'uuid';
import type { VisitSubject } from './visit-refs';
import { isTopLeader } from './visit-rules';
import type { Visit } from './visit.entity';

export type NewVisit = Pick<
  Visit,
  | 'id'
  | 'visitedOn'
  | 'visitedPrecision'
  | 'nextActionOwnerId'
  | 'isTopLeader'
  | 'hosts'
  | 'guests'
  | 'loggedBy'
  | 'createdAt'
  | 'updatedAt'
> &
  VisitSubject &
  Omit<LogVisitDto, 'attachmentIds' | keyof VisitSubject>;

/** A visit as it is first written: of today unless a day was given, the next step for whoever logs it unless somebody was named. */
export function newVisit(dto: LogVisitDto, subject: VisitSubject, { by, at }: { by: string; at: Date }): NewVisit {
  const { attachmentIds: _, hosts = [], guests = [], ...fields } = dto;
  const today = businessDay(at);
  const { on, precision } = boundOf(dto.visitedOn ?? today, today);
  return {
    ...fields,
    ...subject,
    ...{ id: uuid(), visitedOn: on, visitedPrecision: precision, hosts, guests, isTopLeader: isTopLeader(hosts) },
    ...{ nextActionOwnerId: dto.nextActionOwnerId ?? by, loggedBy: by, createdAt: at, updatedAt: at },
  };
}
