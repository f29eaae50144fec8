import type { Filter } from '@luodi/shared/contract';
import { conditionOn, daysOf, withCondition, withDays } from './quick-filter';

const action = { field: 'action', operator: 'is', values: ['session.open'] } as const;
const person = { field: 'person', operator: 'is', values: ['p'] } as const;
const between = { field: 'at', operator: 'between', values: ['2026-03-01', '2026-03-05'] } as const;
const either: Filter = { join: 'or', parts: [action, person] };

it.each<[Filter | null, string | null]>([
  [null, null],
  [action, 'session.open'],
  [{ join: 'and', parts: [person, action] }, 'session.open'],
  [either, null],
  [{ ...action, operator: 'not' }, null],
])('of %j the action asked is %s', (filter, value) => expect(conditionOn(filter, 'action')).toBe(value));

it.each<[Filter | null, typeof action | null, Filter | null]>([
  [null, action, action],
  [action, null, null],
  [person, action, { join: 'and', parts: [person, action] }],
  [{ join: 'and', parts: [person, action] }, null, person],
  [either, action, { join: 'and', parts: [either, action] }],
])('%j with the action %j is %j', (filter, condition, result) => expect(withCondition(filter, 'action', condition)).toEqual(result));

it.each<[Filter | null, { from: string; to: string }]>([
  [null, { from: '', to: '' }],
  [between, { from: '2026-03-01', to: '2026-03-05' }],
  [
    { field: 'at', operator: 'from', values: ['2026-03-01'] },
    { from: '2026-03-01', to: '' },
  ],
  [
    { field: 'at', operator: 'to', values: ['2026-03-05'] },
    { from: '', to: '2026-03-05' },
  ],
])('%j lies in %j, and the days say it again', (filter, days) => {
  expect(daysOf(filter)).toEqual(days);
  expect(withDays(person, days.from, days.to)).toEqual(filter ? { join: 'and', parts: [person, filter] } : person);
});
