import { isNarrowed, paramsOfView, queryOfView } from './view-address';

it('keeps what the list shows, not what is open or looked through', () => {
  const params = { sort: '-name', filter: 'name:contains("园 a&b")', panel: 'id', lens: 'IM', asOf: '2026-03-05', saved: 'id', q: '' };
  const query = queryOfView(params);
  expect(paramsOfView(query)).toEqual({ filter: 'name:contains("园 a&b")', sort: '-name' });
  expect(queryOfView(paramsOfView(query))).toBe(query);
});

it('is the same text whatever the order', () => {
  expect(queryOfView({ b: '1', a: '2' })).toBe(queryOfView({ a: '2', b: '1' }));
});

it('cannot smuggle in another lens', () => {
  expect(paramsOfView('lens=BP&saved=x&stage=SIGNED')).toEqual({ stage: 'SIGNED' });
});

it.each([
  ['', false],
  ['view=board', false],
  ['stage=SIGNED&view=board', true],
  ['columns=name', true],
])('a list at "%s" is narrowed: %s', (query, expected) => {
  expect(isNarrowed(query)).toBe(expected);
});
