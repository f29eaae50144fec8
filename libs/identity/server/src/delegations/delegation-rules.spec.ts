import { delegationFault, type Asked } from './delegation-rules';

const asked: Asked = {
  today: '2026-06-10',
  firstOn: '2026-06-10',
  lastOn: '2026-06-12',
  from: { id: 'a', realm: 'business' },
  to: { id: 'b', realm: 'business' },
  lent: [{ firstOn: '2026-07-01', lastOn: '2026-07-05' }],
};

it.each<[string, Partial<Asked>, ReturnType<typeof delegationFault>]>([
  ['from today on', {}, null],
  ['one day', { lastOn: '2026-06-10' }, null],
  ['92 days', { firstOn: '2026-08-01', lastOn: '2026-10-31' }, null],
  ['93 days', { firstOn: '2026-08-01', lastOn: '2026-11-01' }, ['days-many', 'lastOn']],
  ['until the eve of another', { lastOn: '2026-06-30' }, null],
  ['into another', { lastOn: '2026-07-01' }, ['days-lent', 'firstOn']],
  ['yesterday', { firstOn: '2026-06-09' }, ['days-past', 'firstOn']],
  ['backwards', { lastOn: '2026-06-09' }, ['days-turned', 'lastOn']],
  ['to oneself', { to: { id: 'a', realm: 'business' } }, ['to-self', 'toId']],
  ['to nobody', { to: undefined }, ['to-unknown', 'toId']],
  ['to an administrator', { to: { id: 'b', realm: 'audit' } }, ['realm-refused', 'toId']],
  ['by an administrator', { from: { id: 'a', realm: 'system' } }, ['realm-refused', 'toId']],
])('%s', (_what, change, fault) => {
  expect(delegationFault({ ...asked, ...change })).toEqual(fault);
});
