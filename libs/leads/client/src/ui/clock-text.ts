import type { LeadClock } from '@luodi/leads/contract';
import { daysBetween } from '@luodi/shared/client/rules';
import type { LeadsWords } from '../leads-words';

export interface ClockText {
  /** What is waited for. */
  name: string;
  /** How it stands, in words. */
  text: string;
  /** Said louder: it is late, or due today. */
  loud: boolean;
}

/** 研判 逾期 2 天 · 响应 今天到期 · 反馈 12月1日 前 · 响应 11月24日, 晚 1 天. `dayText` writes a day in the reader's language. */
export function clockText(
  { kind, state, dueOn, metOn }: LeadClock,
  today: string,
  { clocks, due }: Pick<LeadsWords, 'clocks' | 'due'>,
  dayText: (day: string) => string,
): ClockText {
  const name = clocks[kind];
  if (metOn) {
    const late = daysBetween(dueOn, metOn);
    return { name, text: [due.met(dayText(metOn)), late > 0 && due.late(late)].filter(Boolean).join(' · '), loud: false };
  }
  const left = daysBetween(today, dueOn);
  if (left < 0) return { name, text: due.overdue(-left), loud: true };
  if (left === 0) return { name, text: due.today, loud: true };
  return { name, text: state === 'due-soon' ? due.inDays(left) : due.by(dayText(dueOn)), loud: false };
}
