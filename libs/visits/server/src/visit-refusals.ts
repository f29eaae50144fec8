import type { IsoDate } from '@luodi/shared/contract';
import { problems, type DomainError } from '@luodi/shared/server';
import { refuseVisit, type VisitDays } from './visit-rules';
import type { Visit } from './visit.entity';

const Visits = problems({
  'visit-in-future': { status: 422, zh: '活动日期不能晚于今天', en: 'A visit cannot lie in the future' },
  'next-step-before-visit': { status: 422, zh: '下一步的日期不能早于活动当天', en: 'The next step cannot be due before the visit' },
});

const Step = problems({
  'no-open-next-step': { status: 422, zh: '没有未办的下一步', en: 'There is no next step that is still open' },
});

/** Owner and day are those of a next step that is still to be done. */
export function refuseWithoutOpenStep({ nextAction, nextActionDoneAt }: Pick<Visit, 'nextAction' | 'nextActionDoneAt'>): void {
  if (!nextAction || nextActionDoneAt) throw Step('no-open-next-step');
}

/** Why the days of a visit are refused, as the caller reads it; null when they are fine. */
export function refusalOf(days: VisitDays, today: IsoDate): DomainError | null {
  const refusal = refuseVisit(days, today);
  return refusal && Visits(refusal.code, {}, { field: refusal.field });
}
