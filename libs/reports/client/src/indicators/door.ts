import type { Params } from '@angular/router';
import type { IndicatorRow } from '@luodi/reports/contract';

/** Where a figure leads: a page and the filters that leave exactly its rows. */
export interface DoorLink {
  to: string;
  params: Params;
}

/**
 * A door as a link of this client: its industry is the lens, everything else a filter of the list. A week that is not over ends on a day
 * still to come; its figures are those of `today`, and so is the list.
 */
export function doorLink(door: IndicatorRow['door'] | undefined, today: string): DoorLink | null {
  if (!door) return null;
  const { industry, asOf, ...filters } = door.params;
  const past = asOf && asOf < today ? { asOf } : {};
  return { to: `/${door.list}`, params: { ...filters, ...past, ...(industry ? { lens: industry } : {}) } };
}

/** The last day a report speaks of: that of its week, or today while the week is not over. */
export function upToToday(day: string, today: string): string {
  return day < today ? day : today;
}

/** What the lists call the first day of what they show. */
const BEGINNINGS = ['from', 'firstReportFrom', 'enteredFrom', 'enrolledFrom'];

/** The same door over a longer time: from `day` on, up to the same end. None where the door has no beginning in time. */
export function sinceDay(door: DoorLink | null, day: string): DoorLink | null {
  const begin = BEGINNINGS.find((name) => door?.params[name]);
  return door && begin ? { ...door, params: { ...door.params, [begin]: day } } : null;
}

/** The records of one stage, now or on a past day `asOf`. Leads are a list of their own, which knows only today. */
export function stageDoor(stage: string, asOf: string | null, filters: Params = {}): DoorLink | null {
  const day = asOf ? { asOf } : {};
  if (stage !== 'LEAD') return { to: '/projects', params: { stage, ...filters, ...day } };
  return asOf ? null : { to: '/leads', params: { state: 'open', ...filters } };
}
