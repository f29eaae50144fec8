import { businessDay, businessTime, type Language } from '@luodi/shared/contract';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = { zh: '日一二三四五六', en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const DAY_MS = 86_400_000;

export interface DayStyle {
  /** Say the year: always, never, or (by default) when it is not the year of `today`. */
  year?: 'always' | 'never' | 'other';
  today?: string;
  weekday?: boolean;
}

/** The business day an instant, or its ISO text, falls on. */
export function dayOf(instant: Date | string): string {
  return businessDay(new Date(instant));
}

/** A day or a month (`2026-02`), in words: 6月25日 · 25 Jun; 2025年12月 · Dec 2025. A month is never turned into its first day. */
export function dayText(day: string, language: Language, style: DayStyle = {}): string {
  const [year = '', month = '', date] = day.split('-');
  const says = saysYear(year, style);
  const text = language === 'zh' ? zhDay(year, month, date, says) : enDay(year, month, date, says);
  return style.weekday && date ? `${text} ${weekdayText(day, language)}` : text;
}

/** 6月19日—6月25日 · 19–25 Jun. Both ends are days and both are inside. The year is said once, or at both ends where they differ. */
export function daysText(from: string, to: string, language: Language, style: DayStyle = {}): string {
  const twoYears = from.slice(0, 4) !== to.slice(0, 4);
  const year = (says: boolean): DayStyle => ({ year: twoYears || says ? 'always' : 'never' });
  const said = saysYear(from.slice(0, 4), style);
  if (language === 'zh') return `${dayText(from, 'zh', year(said))}—${dayText(to, 'zh', year(false))}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayText(to, 'en', year(said))}`;
  return `${dayText(from, 'en', year(false))} – ${dayText(to, 'en', year(said))}`;
}

/** 周四 · Thu */
export function weekdayText(day: string, language: Language): string {
  const index = new Date(`${day}T00:00:00Z`).getUTCDay();
  return language === 'zh' ? `周${WEEKDAYS.zh[index]}` : WEEKDAYS.en[index]!;
}

/** Whole days from one day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 今天, 明天, 昨天, 3 天前, 还有 5 天: how far a day lies from `today`. */
export function relativeDay(day: string, today: string, language: Language): string {
  const distance = daysBetween(today, day);
  const near: Record<number, Record<Language, string>> = {
    [-1]: { zh: '昨天', en: 'yesterday' },
    0: { zh: '今天', en: 'today' },
    1: { zh: '明天', en: 'tomorrow' },
  };
  const named = near[distance];
  if (named) return named[language];
  if (language === 'zh') return distance < 0 ? `${-distance} 天前` : `还有 ${distance} 天`;
  return distance < 0 ? `${-distance} days ago` : `in ${distance} days`;
}

/** An instant in the business zone: 6月24日 18:12 · 24 Jun 18:12. */
export function instantText(instant: string, language: Language, style: DayStyle = {}): string {
  return `${dayText(dayOf(instant), language, style)} ${businessTime(new Date(instant))}`;
}

function saysYear(year: string, { year: rule = 'other', today = dayOf(new Date()) }: DayStyle): boolean {
  return rule === 'always' || (rule === 'other' && year !== today.slice(0, 4));
}

function zhDay(year: string, month: string, date: string | undefined, says: boolean): string {
  return `${says ? `${year}年` : ''}${Number(month)}月${date ? `${Number(date)}日` : ''}`;
}

function enDay(year: string, month: string, date: string | undefined, says: boolean): string {
  return [date ? String(Number(date)) : '', MONTHS[Number(month) - 1], says ? year : ''].filter(Boolean).join(' ');
}
