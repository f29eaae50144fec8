import type { IsoDate } from '@luodi/shared/contract';
import type { PipelineDelta } from '@luodi/shared/server';
import type { Lead } from './lead.entity';

type Counted = Pick<Lead, 'orgUnitId' | 'industryCode' | 'currency' | 'estInvestment'>;

/** The pipeline's LEAD counts open leads: from `day` on there is one more (`opens`), or one less. */
export function leadDelta(lead: Counted, day: IsoDate, opens: boolean): PipelineDelta {
  const { orgUnitId, industryCode, currency } = lead;
  const amount = BigInt(lead.estInvestment ?? 0);
  const sign = opens ? { count: 1, amountFen: amount } : { count: -1, amountFen: -amount };
  return { day, stage: 'LEAD', orgUnitId, industryCode, currency, ...sign };
}
