import { standardGrants, type LiveChange, type Permission, type Role } from '@luodi/shared/contract';
import type { Actor } from '../actor';
import { heardBy } from './live-readers';
import type { News } from './tell';

const [BUREAU, TOWN] = ['b', 't'];
const actor = (role: Role, orgUnitIds: string[]): Actor => {
  const grants = Object.entries(standardGrants(role)) as [Permission, string][];
  const reaching = Object.fromEntries(grants.map(([permission, reach]) => [permission, reach === 'none' ? [] : orgUnitIds]));
  return { id: 'me', name: '某某', role, orgUnitId: BUREAU, orgUnitIds, reaching, permissions: grants.map(([permission]) => permission) };
};
const theirs: News = { kind: 'project', unit: TOWN, id: 'p', by: 'other' };
const mine: News = { kind: 'visit', unit: BUREAU, id: 'v', by: 'me' };

it.each<[string, Actor, News[], LiveChange[]]>([
  ['an officer hears of the own unit', actor('officer', [BUREAU]), [theirs, mine], [{ kind: 'visit', id: 'v', own: true }]],
  ['a leader hears of all units', actor('leader', [BUREAU, TOWN]), [theirs], [{ kind: 'project', id: 'p', own: false }]],
  ['the same is heard once', actor('leader', [TOWN]), [theirs, theirs], [{ kind: 'project', id: 'p', own: false }]],
  ['several records have no name', actor('leader', [TOWN]), [{ kind: 'lead', unit: TOWN }], [{ kind: 'lead', own: false }]],
  ['an auditor hears nothing', actor('auditor', [BUREAU, TOWN]), [theirs, mine], []],
  ['news of a person is for the server', actor('leader', [BUREAU]), [{ person: 'me' }], []],
])('%s', (_what, reader, news, heard) => {
  expect(heardBy(reader, news)).toEqual(heard);
});
