import { doorLink, stageDoor } from './door';

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
