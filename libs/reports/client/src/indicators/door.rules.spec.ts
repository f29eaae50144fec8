import { doorLink, sinceDay, stageDoor } from './door';

describe('a door', () => {
  it('opens its list with its filters', () => {
    expect(doorLink({ list: 'visits', params: { direction: 'outbound', from: '2026-06-19', to: '2026-06-25' } })).toEqual({
      to: '/visits',
      params: { direction: 'outbound', from: '2026-06-19', to: '2026-06-25' },
    });
  });

  it('has its industry as the lens', () => {
    expect(doorLink({ list: 'projects', params: { stage: 'STARTED', industry: 'BP' } })).toEqual({
      to: '/projects',
      params: { stage: 'STARTED', lens: 'BP' },
    });
  });

  it('opens the whole year by an earlier beginning', () => {
    const week = { to: '/projects', params: { enteredStage: 'SIGNED', enteredFrom: '2026-06-19', enteredTo: '2026-06-25' } };
    expect(sinceDay(week, '2026-01-01')?.params).toEqual({ enteredStage: 'SIGNED', enteredFrom: '2026-01-01', enteredTo: '2026-06-25' });
    expect(sinceDay({ to: '/projects', params: { stage: 'NEGOTIATING' } }, '2026-01-01')).toBeNull();
  });

  it('is none where the figure has none', () => {
    expect(doorLink(null)).toBeNull();
  });
});

it.each([
  ['SIGNED', { to: '/projects', params: { stage: 'SIGNED', lens: 'IM' } }],
  ['LEAD', { to: '/leads', params: { lens: 'IM' } }],
])('stage %s opens %j', (stage, link) => {
  expect(stageDoor(stage, { lens: 'IM' })).toEqual(link);
});
