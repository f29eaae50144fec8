import { visitFilter } from './visit-filter';

const ALL = {
  q: '',
  direction: null,
  from: null,
  to: null,
  investorId: null,
  projectId: null,
  leadId: null,
  orgUnitId: null,
  topLeader: null,
  knownAt: null,
};

it.each([
  [{}, ALL],
  [
    { direction: 'inbound', from: '2026-06-19', to: '2026-06-25' },
    { ...ALL, direction: 'inbound', from: '2026-06-19', to: '2026-06-25' },
  ],
  [{ direction: 'sideways', from: 'yesterday', to: '2026-02-30' }, ALL],
  [{ from: '2026-06' }, ALL],
  [{ topLeader: 'true' }, { ...ALL, topLeader: 'true' }],
  [{ topLeader: 'false' }, ALL],
  [{ knownAt: 'lately' }, ALL],
  [{ knownAt: '2026-06-26T09:00:00.000Z' }, { ...ALL, knownAt: '2026-06-26T09:00:00.000Z' }],
  [
    { investorId: 'i-1', q: '砚川', lens: 'IM' },
    { ...ALL, investorId: 'i-1', q: '砚川' },
  ],
  [{ investorId: '', q: ['a', 'b'] }, ALL],
])('an address that says %j asks for %j', (params, filter) => {
  expect(visitFilter(params)).toEqual(filter);
});
