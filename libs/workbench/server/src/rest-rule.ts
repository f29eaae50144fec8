import type { Stage } from '@luodi/shared/contract';

/** Name of the setting that replaces these: days by stage. */
export const REST_SETTING = 'project.rest-days';

/**
 * From so many days in a stage on a project rests too long: 60 in talks, 90 from the signing on, as 停滞 is defined. Works and what follows
 * them take their time, and a lead has clocks of its own.
 */
export const REST_DAYS: Partial<Record<Stage, number>> = { NEGOTIATING: 60, PRE_SIGN: 60, SIGNED: 90, LANDED: 90, PREPARING: 90 };

/** The limits in force: those of the setting, and of the others the default. What is no number of days is not taken. */
export function restDays(setting: unknown): Partial<Record<Stage, number>> {
  const given = Object.entries(typeof setting === 'object' && setting ? setting : {});
  return { ...REST_DAYS, ...Object.fromEntries(given.filter(([, days]) => Number.isInteger(days) && (days as number) > 0)) };
}
