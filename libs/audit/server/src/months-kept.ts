export const MONTHS_KEPT = Symbol('MONTHS_KEPT');

/** The law asks for six months (网络安全法: logs are kept no less than six months). */
const LEAST = 6;
const MOST = 1_200;

/** How many whole months before this one the trail is kept. @throws in words when `given` (LUODI_AUDIT_MONTHS) is no such number */
export function monthsKept(given: string | undefined): number {
  if (!given) return 36;
  const months = Number(given);
  if (Number.isInteger(months) && months >= LEAST && months <= MOST) return months;
  throw new Error(`LUODI_AUDIT_MONTHS is ${given}; it is a number of months from ${LEAST} to ${MOST}.`);
}
