import type { IndicatorCode, IndicatorRow } from '@luodi/reports/contract';

export interface Headline {
  code: IndicatorCode;
  /** What the large figure is: the year's sum of what happens, or what there is now. */
  is: 'year' | 'held';
  figure: string;
  /** Of a sum: what the week added. Of what there is: the change on last week. */
  week: string;
  lastWeek: string;
  change: string;
}

/** What is there at a moment; everything else happens and adds up over the year. */
const HELD: readonly IndicatorCode[] = ['negotiating-count', 'negotiating-amount'];

/** A number of the leader's page as it is printed; `text` writes a value in the row's unit, with its sign where asked. */
export function headline(row: IndicatorRow, text: (value: number, signed?: boolean) => string): Headline {
  const { code, thisWeek, lastWeek, yearToDate } = row;
  const held = HELD.includes(code) || yearToDate === null;
  return {
    code,
    is: held ? 'held' : 'year',
    figure: text(held ? thisWeek : yearToDate),
    week: text(held ? thisWeek - lastWeek : thisWeek, true),
    lastWeek: text(lastWeek),
    change: text(thisWeek - lastWeek, true),
  };
}
