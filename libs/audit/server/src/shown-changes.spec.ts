import { AUDIT_KINDS } from '@luodi/audit/contract';
import { isShown, shownChanges } from './shown-changes';

it.each(['person', 'org-unit', 'setting', 'list', 'report', 'request', 'audit', 'industry', 'district', 'town'])(
  'shows the auditor what was changed of: %s',
  (kind) => expect(shownChanges(kind, { name: '旧' }, { name: '新' })).toEqual([{ field: 'name', before: '旧', after: '新' }]),
);

it.each(['project', 'lead', 'investor', 'contact', 'visit', 'target', 'attachment', 'view', 'import', 'a kind that comes later'])(
  'shows the auditor only which fields were changed of: %s',
  (kind) =>
    expect(shownChanges(kind, { totalInvestment: '100' }, { totalInvestment: '200', note: '底线' })).toEqual([
      { field: 'totalInvestment' },
      { field: 'note' },
    ]),
);

it.each([
  [null, { role: 'head' }, [{ field: 'role', before: null, after: 'head' }]],
  [{ role: 'head' }, null, [{ field: 'role', before: 'head', after: null }]],
  [null, null, []],
  [
    { a: 1 },
    { b: false },
    [
      { field: 'a', before: 1, after: null },
      { field: 'b', before: null, after: false },
    ],
  ],
])('of %j → %j it tells %j', (before, after, changes) => expect(shownChanges('person', before, after)).toEqual(changes));

it('hides by default: of the kinds there are, most are business', () =>
  expect(Object.keys(AUDIT_KINDS).filter((kind) => !isShown(kind))).toEqual([
    'project',
    'lead',
    'investor',
    'contact',
    'visit',
    'target',
    'attachment',
    'view',
    'import',
  ]));
