import type { IndicatorRow } from '@luodi/reports/contract';
import { headline } from './headline';

const row = (given: Partial<IndicatorRow>) =>
  ({ unit: 'items', thisWeek: 0, lastWeek: 0, yearToDate: 0, door: null, ...given }) as IndicatorRow;
const text = (value: number, signed = false) => (signed && value > 0 ? `+${value}` : String(value));

it.each([
  [
    'what happens adds up over the year',
    row({ code: 'new-contracts', thisWeek: 2, lastWeek: 1, yearToDate: 23 }),
    ['year', '23', '+2', '+1'],
  ],
  [
    'what there is, is counted now',
    row({ code: 'negotiating-count', thisWeek: 25, lastWeek: 28, yearToDate: null }),
    ['held', '25', '-3', '-3'],
  ],
  ['no change has no sign', row({ code: 'started', yearToDate: 14 }), ['year', '14', '0', '0']],
])('%s', (_case, given, expected) => {
  const { is, figure, week, change } = headline(given, text);
  expect([is, figure, week, change]).toEqual(expected);
});
