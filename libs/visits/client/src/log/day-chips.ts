import { addDays, type IsoDate } from '@luodi/shared/contract';

export type DayWord = 'tomorrow' | 'afterTomorrow' | 'nextMonday';
export interface DayChip {
  word: DayWord;
  day: IsoDate;
}

/** The days a next step most often falls on, each once: before a weekend next Monday may be tomorrow already. */
export function dayChips(today: IsoDate): DayChip[] {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const chips: DayChip[] = [
    { word: 'tomorrow', day: addDays(today, 1) },
    { word: 'afterTomorrow', day: addDays(today, 2) },
    { word: 'nextMonday', day: addDays(today, 7 - sinceMonday) },
  ];
  return chips.filter(({ day }, at) => chips.findIndex((other) => other.day === day) === at);
}
