import { BIG_LEAD_FROM, LEAD_TERMS } from '@luodi/leads/contract';
import { toFen } from '@luodi/shared/contract';

const { respond, verdict, feedback } = LEAD_TERMS;
const followUp = LEAD_TERMS['follow-up'];
const BIG = Object.entries(BIG_LEAD_FROM)
  .map(([currency, from]) => `(l.currency = '${currency}' AND l.est_investment >= ${toFen(from)})`)
  .join(' OR ');

/** SQL: days of a lead that somebody noted down, or those of a visit on it. A visit answers and follows up: neither is typed twice. */
const visited = (which: 'min' | 'max') => `(SELECT ${which}(visited_on) FROM visits WHERE lead_id = l.id AND deleted_at IS NULL)`;
export const RESPONDED_ON = `least(l.responded_on, ${visited('min')})`;
export const FOLLOWED_UP_ON = `greatest(l.followed_up_on, ${visited('max')})`;

const VERDICT_DUE = `(l.first_report_on + CASE WHEN ${BIG} THEN ${verdict.bigDays ?? verdict.days} ELSE ${verdict.days} END)`;
/** SQL: when each clock that still runs is due, in the order of `LEAD_CLOCKS`; null once it is met. The rule of `leadClocks`, for lists. */
const DUE = {
  respond: `CASE WHEN ${RESPONDED_ON} IS NULL THEN l.first_report_on + ${respond.days} END`,
  verdict: `CASE WHEN l.verdict_on IS NULL THEN ${VERDICT_DUE} END`,
  feedback: `CASE WHEN l.feedback_on IS NULL THEN coalesce(l.verdict_on, ${VERDICT_DUE}) + ${feedback.days} END`,
  'follow-up': `coalesce(${FOLLOWED_UP_ON}, l.first_report_on) + ${followUp.days}`,
};

/** SQL: the day on which an open lead is due next, and the clock that says so: the rule of `mostPressing`. Null of a closed one. */
export const NEXT_DUE_ON = `CASE WHEN l.state = 'open' THEN least(${Object.values(DUE).join(', ')}) END`;
export const NEXT_CLOCK = `CASE WHEN l.state = 'open' THEN (SELECT c.kind FROM (VALUES ${Object.entries(DUE)
  .map(([kind, due], place) => `('${kind}', ${due}, ${place})`)
  .join(', ')}) AS c (kind, due, place) WHERE c.due IS NOT NULL ORDER BY c.due, c.place LIMIT 1) END`;
