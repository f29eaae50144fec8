import { toggled, type Picked } from './picked';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const picked = (...ids: string[]): Picked<{ id: string }> => new Map(ids.map((id) => [id, { id }]));

describe('picking rows', () => {
  it.each<[string, string[], string, string | null, string[]]>([
    ['adds one', ['a'], 'c', null, ['a', 'c']],
    ['takes one away', ['a', 'c'], 'a', null, ['c']],
    ['downward adds all up to it', ['b'], 'd', 'b', ['b', 'c', 'd']],
    ['upward adds all up to it', ['d'], 'b', 'd', ['d', 'b', 'c']],
    ['from one picked to one picked takes all of them away', ['a', 'b', 'c', 'e'], 'c', 'b', ['a', 'e']],
    ['from a row that has gone adds the one alone', ['a'], 'c', 'x', ['a', 'c']],
    ['a row that has gone changes nothing', ['a'], 'x', 'a', ['a']],
  ])('%s', (_what, before, id, from, after) => {
    expect([...toggled(picked(...before), rows, id, from).keys()]).toEqual(after);
  });
});
