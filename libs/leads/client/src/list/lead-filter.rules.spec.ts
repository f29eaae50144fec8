import { leadFilter } from './lead-filter';

const ID = '019b0000-0000-7000-8000-000000000011';
const ALL = { q: '', state: null, officerId: null, firstReportFrom: null, firstReportTo: null, knownAt: null };

it.each([
  [{}, ALL],
  [
    { state: 'open', lens: 'IM' },
    { ...ALL, state: 'open' },
  ],
  [
    { q: '氢能', officerId: ID },
    { ...ALL, q: '氢能', officerId: ID },
  ],
  [{ officerId: 'me', q: ['x'] }, ALL],
  [{ state: 'lost', firstReportFrom: 'yesterday', firstReportTo: '2026-02-30', knownAt: 'lately' }, ALL],
  [
    { firstReportFrom: '2026-03-06', firstReportTo: '2026-03-12', knownAt: '2026-03-13T01:00:00.000Z' },
    { ...ALL, firstReportFrom: '2026-03-06', firstReportTo: '2026-03-12', knownAt: '2026-03-13T01:00:00.000Z' },
  ],
])('an address that says %j asks for %j', (params, filter) => {
  expect(leadFilter(params)).toEqual(filter);
});
