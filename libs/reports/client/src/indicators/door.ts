import type { Params } from '@angular/router';
import type { IndicatorRow } from '@luodi/reports/contract';

/** Where a figure leads: a page and the filters that leave exactly its rows. */
export interface DoorLink {
  to: string;
  params: Params;
}

/** A door as a link of this client: its industry is the lens, everything else is a filter of the list. */
export function doorLink(door: IndicatorRow['door'] | undefined): DoorLink | null {
  if (!door) return null;
  const { industry, ...filters } = door.params;
  return { to: `/${door.list}`, params: { ...filters, ...(industry ? { lens: industry } : {}) } };
}

/** The records of one stage on the day looked at; leads are a list of their own. */
export function stageDoor(stage: string, filters: Params = {}): DoorLink {
  return stage === 'LEAD' ? { to: '/leads', params: filters } : { to: '/projects', params: { stage, ...filters } };
}

/** The same door over a longer time: from `day` on, up to the same end. None where the door has no beginning in time. */
export function sinceDay(door: DoorLink | null, day: string): DoorLink | null {
  const begin = ['from', 'enteredFrom'].find((name) => door?.params[name]);
  return door && begin ? { ...door, params: { ...door.params, [begin]: day } } : null;
}
