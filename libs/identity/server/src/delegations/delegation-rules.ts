import { MOST_DELEGATED_DAYS } from '@luodi/identity/contract';
import { addDays, type IsoDate, type Realm } from '@luodi/shared/contract';

export interface Asked {
  today: IsoDate;
  firstOn: IsoDate;
  lastOn: IsoDate;
  from: { id: string; realm: Realm };
  to: { id: string; realm: Realm } | undefined;
  /** Days that the same person has lent already. */
  lent: readonly { firstOn: IsoDate; lastOn: IsoDate }[];
}

export type DelegationFault = readonly [
  code: 'to-self' | 'to-unknown' | 'realm-refused' | 'days-past' | 'days-turned' | 'days-many' | 'days-lent',
  field: string,
];

/** Why somebody may not lend what they may do; null when they may. Administrators are themselves, or another one is appointed. */
export function delegationFault(asked: Asked): DelegationFault | null {
  const { from, to } = asked;
  if (!to) return ['to-unknown', 'toId'];
  if (to.id === from.id) return ['to-self', 'toId'];
  if (from.realm !== 'business' || to.realm !== 'business') return ['realm-refused', 'toId'];
  return daysFault(asked);
}

function daysFault({ today, firstOn, lastOn, lent }: Asked): DelegationFault | null {
  if (firstOn < today) return ['days-past', 'firstOn'];
  if (lastOn < firstOn) return ['days-turned', 'lastOn'];
  if (lastOn >= addDays(firstOn, MOST_DELEGATED_DAYS)) return ['days-many', 'lastOn'];
  return lent.some((days) => days.firstOn <= lastOn && firstOn <= days.lastOn) ? ['days-lent', 'firstOn'] : null;
}
