import type { ListFields } from '@luodi/shared/contract';
import { addressOf, askedOf, listState, turned, lessCondition } from './list-address';

const FIELDS: ListFields = {
  name: { kind: 'text', label: ['名称', 'Name'] },
  stage: { kind: 'code', label: ['阶段', 'Stage'], values: { SIGNED: ['签约', 'Signed'] }, group: true },
  amount: { kind: 'money', label: ['金额', 'Amount'], sum: true },
};
const USUAL = { columns: ['name', 'stage'], sort: '-amount' };
const state = (params = {}) => listState(params, FIELDS, USUAL);

it('is the usual list where the address says nothing', () => {
  expect(state()).toEqual({
    filter: null,
    sort: [{ field: 'amount', descending: true }],
    group: null,
    columns: ['name', 'stage'],
    gone: [],
  });
});

it('reads what it knows, says what it does not, and never loses the name', () => {
  const read = state({ filter: 'and(stage:is(SIGNED),hue:is(red))', sort: 'name', group: 'stage', columns: 'amount,hue' });
  expect(read).toMatchObject({ group: 'stage', columns: ['name', 'amount'], gone: ['hue'], sort: [{ field: 'name', descending: false }] });
  expect(read.filter).toEqual({ join: 'and', parts: [{ field: 'stage', operator: 'is', values: ['SIGNED'] }] });
});

it('writes back what it read, and nothing that is usual', () => {
  const params = { filter: 'stage:is(SIGNED)', sort: 'name,-amount', group: 'stage', columns: 'name,amount' };
  expect(addressOf(state(params), USUAL)).toEqual(params);
  expect(addressOf(state(), USUAL)).toEqual({ filter: null, sort: null, group: null, columns: null });
});

it('asks for the value it groups by even where no column shows it', () => {
  expect(askedOf({ ...state({ columns: 'name', group: 'stage' }) })).toMatchObject({
    columns: 'name,stage',
    group: 'stage',
    sort: '-amount',
  });
});

it.each([
  ['name', '', 'name'],
  ['name', 'name', '-name'],
  ['name', '-name', ''],
  ['amount', 'name', '-amount'],
  ['amount', '-amount', 'amount'],
  ['amount', 'amount', ''],
])('pressing %s on %s sorts by %s', (field, before, after) => {
  const sort = before ? state({ sort: before }).sort : [];
  expect(
    turned({ sort }, field, FIELDS)
      .map((key) => (key.descending ? '-' : '') + key.field)
      .join(),
  ).toBe(after);
});

it('loses one condition and the groups that hold nothing else', () => {
  const { filter } = state({ filter: 'and(name:filled(),or(stage:is(SIGNED)))' });
  expect(lessCondition(filter, 1)).toEqual({ join: 'and', parts: [{ field: 'name', operator: 'filled', values: [] }] });
  expect(lessCondition(state({ filter: 'name:filled()' }).filter, 0)).toBeNull();
});
