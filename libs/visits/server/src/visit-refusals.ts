import type { IsoDate } from '@luodi/shared/contract';
import { problems, type DomainError } from '@luodi/shared/server';
import { refuseVisit, type VisitDays } from './visit-rules';

const Visits = problems({
  'visit-in-future': { status: 422, zh: '活动日期不能晚于今天', en: 'A visit cannot lie in the future' },
  'next-step-before-visit': { status: 422, zh: '下一步的日期不能早于活动当天', en: 'The next step cannot be due before the visit' },
});

/** Why the days of a visit are refused, as the caller reads it; null when they are fine. */
export function refusalOf(days: VisitDays, today: IsoDate): DomainError | null {
  const refusal = refuseVisit(days, today);
  return refusal && Visits(refusal.code, {}, { field: refusal.field });
}
