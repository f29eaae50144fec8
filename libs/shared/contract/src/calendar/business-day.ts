import type { IsoDate } from './day';

/** The zone in which a day begins and ends, whatever the machine's own. */
export const BUSINESS_ZONE = 'Asia/Shanghai';

/** It keeps +08:00 the whole year, since 1992. Said here, a browser need not load the calendars of all zones first, which takes it 50 ms. */
const OFFSET_MS = 8 * 3_600_000;

/** What calendar and clock in China show at an instant: 2026-06-24T18:12:00.000. */
const shownAt = (instant: Date): string => new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, -1);

/** The business day in which an instant lies: the calendar day in China. */
export const businessDay = (instant: Date): IsoDate => shownAt(instant).slice(0, 10);

/** The time of day in China at an instant: 18:12. */
export const businessTime = (instant: Date): string => shownAt(instant).slice(11, 16);
