import { filterOf, isNarrowed, listParams, pipelineParams } from './project-filter';

const KNOWN_AT = '2026-06-26T09:00:00.000Z';

it('is the whole board, latest change first, where the address says nothing', () => {
  expect(filterOf({})).toEqual({ view: 'board', q: '', stage: null, sort: '-updatedAt' });
});

it.each([
  [
    { view: 'table', stage: 'SIGNED', sort: 'name', q: '砚川' },
    { view: 'table', stage: 'SIGNED', sort: 'name', q: '砚川' },
  ],
  [
    { view: 'map', stage: 'LOST', sort: 'size' },
    { view: 'board', stage: null, sort: '-updatedAt', q: '' },
  ],
  [
    { priority: 'top', agreement: 'contract' },
    { ...filterOf({}), view: 'table', priority: 'top', agreement: 'contract' },
  ],
  [{ stage: 'SIGNED' }, { ...filterOf({}), view: 'table', stage: 'SIGNED' }],
  [
    { view: 'board', stage: 'SIGNED' },
    { ...filterOf({}), stage: 'SIGNED' },
  ],
  [{ priority: 'best', orgUnitId: '', knownAt: 'lately' }, filterOf({})],
  [
    { enteredStage: 'STARTED', enteredFrom: '2026-06-19' },
    { ...filterOf({}), view: 'table', enteredStage: 'STARTED', enteredFrom: '2026-06-19' },
  ],
  [
    { enrolledFrom: '2026-06-19', enrolledTo: '2026-06-25', knownAt: KNOWN_AT },
    { ...filterOf({}), view: 'table', enrolledFrom: '2026-06-19', enrolledTo: '2026-06-25', knownAt: KNOWN_AT },
  ],
])('reads %j', (given, expected) => {
  expect(filterOf(given)).toEqual(expected);
});

it('asks for the rows of one column through the lens of that day', () => {
  const filter = filterOf({ q: 'ych', priority: 'top' });
  expect(listParams(filter, { industry: 'IM', asOf: '2026-03-05' }, 'LANDED')).toEqual({
    industry: 'IM',
    asOf: '2026-03-05',
    priority: 'top',
    q: 'ych',
    sort: '-updatedAt',
    stage: 'LANDED',
    view: undefined,
  });
});

it('asks the pipeline only for what it can follow', () => {
  expect(pipelineParams(filterOf({ q: 'x', orgUnitId: 'u1', knownAt: KNOWN_AT, view: 'table' }), { industry: 'BP' })).toEqual({
    industry: 'BP',
    orgUnitId: 'u1',
    knownAt: KNOWN_AT,
  });
});

it.each([
  [{}, false],
  [{ stage: 'SIGNED', orgUnitId: 'u1' }, false],
  [{ q: 'x' }, true],
  [{ priority: 'top' }, true],
  [{ enteredStage: 'STARTED' }, true],
  [{ enrolledFrom: '2026-06-19' }, true],
])('of %j the stage totals cannot be shown: %s', (given, expected) => {
  expect(isNarrowed(filterOf(given))).toBe(expected);
});
