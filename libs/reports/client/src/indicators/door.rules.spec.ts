import { doorLink, sinceDay, stageDoor } from './door';

const TODAY = '2026-06-25';

describe('a door', () => {
  it.each([
    ['its list with its filters', 'visits', { direction: 'outbound', from: '2026-06-19', to: '2026-06-25' }, undefined],
    ['what was known then', 'leads', { firstReportFrom: '2026-06-12', knownAt: '2026-06-19T09:00:00.000Z' }, undefined],
    ['its industry as the lens', 'projects', { stage: 'STARTED', industry: 'BP' }, { stage: 'STARTED', lens: 'BP' }],
    ['a past day', 'projects', { stage: 'NEGOTIATING', asOf: '2026-06-18' }, undefined],
    ['today, where the week is not over', 'projects', { stage: 'NEGOTIATING', asOf: '2026-06-27' }, { stage: 'NEGOTIATING' }],
  ] as const)('opens %s', (_what, list, params, expected) => {
    expect(doorLink({ list, params }, TODAY)).toEqual({ to: `/${list}`, params: expected ?? params });
  });

  it('opens the whole year by an earlier beginning', () => {
    const week = { to: '/projects', params: { enteredStage: 'SIGNED', enteredFrom: '2026-06-19', enteredTo: '2026-06-25' } };
    expect(sinceDay(week, '2026-01-01')?.params).toEqual({ enteredStage: 'SIGNED', enteredFrom: '2026-01-01', enteredTo: '2026-06-25' });
    for (const name of ['from', 'firstReportFrom', 'enrolledFrom'])
      expect(sinceDay({ to: '/', params: { [name]: '2026-06-19' } }, '2026-01-01')?.params).toEqual({ [name]: '2026-01-01' });
    expect(sinceDay({ to: '/projects', params: { stage: 'NEGOTIATING' } }, '2026-01-01')).toBeNull();
  });

  it('is none where the figure has none', () => {
    expect(doorLink(null, TODAY)).toBeNull();
  });
});

it.each([
  ['SIGNED', null, { to: '/projects', params: { stage: 'SIGNED', lens: 'IM' } }],
  ['SIGNED', '2026-03-05', { to: '/projects', params: { stage: 'SIGNED', lens: 'IM', asOf: '2026-03-05' } }],
  ['LEAD', null, { to: '/leads', params: { state: 'open', lens: 'IM' } }],
  ['LEAD', '2026-03-05', null],
])('stage %s as of %s opens %j', (stage, asOf, link) => {
  expect(stageDoor(stage, asOf, { lens: 'IM' })).toEqual(link);
});
