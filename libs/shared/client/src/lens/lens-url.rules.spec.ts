import { carriedOn, lensOf } from './lens-url';

const today = '2026-06-25';

it.each([
  [{}, null, null],
  [{ lens: 'IM' }, 'IM', null],
  [{ lens: 'BP', asOf: '2026-06-24' }, 'BP', '2026-06-24'],
  [{ lens: 'XX', asOf: 'yesterday' }, null, null],
  [{ asOf: '2026-06-25' }, null, null],
  [{ asOf: '2026-07-01' }, null, null],
  [{ asOf: ['2026-06-01', '2026-06-02'] }, null, null],
])('%o looks through %s as of %s', (params, lens, asOf) => {
  expect(lensOf(params, today)).toEqual({ lens, asOf });
});

describe('a link', () => {
  it('carries lens and day on, and nothing else of the page it stands on', () => {
    expect(carriedOn({ lens: 'IM', asOf: '2026-06-01', stage: 'SIGNED', panel: '7' }, { q: '砚川' })).toEqual({
      lens: 'IM',
      asOf: '2026-06-01',
      q: '砚川',
    });
  });

  it('may say otherwise', () => {
    expect(carriedOn({ lens: 'IM' }, { lens: 'BP' })).toEqual({ lens: 'BP' });
    expect(carriedOn({ lens: 'IM', asOf: '2026-06-01' }, { lens: null })).toEqual({ asOf: '2026-06-01' });
  });
});
