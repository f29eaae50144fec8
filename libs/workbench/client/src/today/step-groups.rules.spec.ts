import type { Due, TodayStep } from '@luodi/workbench/contract';
import { stepGroups } from './step-groups';

const step = (text: string, due: Due, mine = true) => ({ text, due, mine }) as TodayStep;
const said = (steps: TodayStep[]) => stepGroups(steps).map(({ group, steps: of }) => [group, of.map(({ text }) => text).join()]);

it.each([
  ['nothing', [], []],
  [
    'one’s own by when they are due',
    [step('a', 'overdue'), step('b', 'overdue'), step('c', 'soon')],
    [
      ['overdue', 'a,b'],
      ['soon', 'c'],
    ],
  ],
  [
    'a unit’s with what waits for its head first',
    [step('a', 'overdue', false), step('b', 'overdue'), step('c', 'today'), step('d', 'today', false), step('e', 'soon')],
    [
      ['waits-for-me', 'b,c'],
      ['overdue', 'a'],
      ['today', 'd'],
      ['soon', 'e'],
    ],
  ],
])('%s', (_, steps, groups) => {
  expect(said(steps)).toEqual(groups);
});
