import { leadFilter } from './lead-filter';

const ALL = { state: null, firstReportFrom: null, firstReportTo: null, knownAt: null };

it.each([
  [{}, ALL],
  [
    { state: 'open', lens: 'IM' },
    { ...ALL, state: 'open' },
  ],
  [{ state: 'lost', firstReportFrom: 'yesterday', firstReportTo: '2026-02-30', knownAt: 'lately' }, ALL],
  [
    { firstReportFrom: '2026-03-06', firstReportTo: '2026-03-12', knownAt: '2026-03-13T01:00:00.000Z' },
    { ...ALL, firstReportFrom: '2026-03-06', firstReportTo: '2026-03-12', knownAt: '2026-03-13T01:00:00.000Z' },
  ],
])('an address that says %j asks for %j', (params, filter) => {
  expect(leadFilter(params)).toEqual(filter);
});
