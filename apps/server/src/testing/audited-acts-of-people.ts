import { ADA, DAI, HE, JIUHU, MEI, SEC, ZONE, type Answer, type TestApp } from '@luodi/identity/server/testing';
import { businessDay } from '@luodi/shared/contract';
import { Secret, TOTP } from 'otpauth';
import type { AuditedAct } from './audited-acts';

const PASSWORD = 'Kapok-Harbour-2026';
const LATER_PASSWORD = 'Lychee-Harbour-2026';
const cookieOf = ({ headers }: Answer) => String(headers['set-cookie']).split(';')[0]!;
const codeOf = (key: string) => new TOTP({ secret: Secret.fromBase32(key) }).generate();

/** Units, people, their accounts, sessions and roles, and what they lend each other. */
export function peopleActs(app: TestApp): Record<string, AuditedAct> {
  const today = businessDay(new Date());
  const kept: Record<string, string> = {};
  const made = async (what: string, asked: Promise<Answer>) => {
    const answer = await asked;
    kept[what] = answer.body.id as string;
    return answer;
  };
  /** Whoever was invited, in a browser of their own. */
  const mine = app.anonymous();
  const own = (url: string, body: object) => mine.post(url, body, { cookie: kept['cookie'] });
  /** One more session of theirs: an app has no second code within half a minute, so it stays half a one, which may be ended too. */
  const another = async (): Promise<string> => {
    await mine.post('/session', { login: 'invited', password: LATER_PASSWORD });
    const { sessions } = (await mine.get('/account', { cookie: kept['cookie'] })).body as { sessions: { id: string; current: boolean }[] };
    return sessions.find(({ current }) => !current)!.id;
  };

  return {
    'POST /org-units': [
      'org-unit.add',
      () => made('unit', app.as(ADA).post('/org-units', { name: '审计之科', kind: 'office', parentId: ZONE.id })),
    ],
    'PATCH /org-units/:id': [
      'org-unit.change',
      () => app.as(ADA).patch(`/org-units/${kept['unit']}`, { name: '审计之科室' }, { version: 1 }),
    ],
    'PATCH /people/:id': ['person.change', () => app.as(ADA).patch(`/people/${SEC.id}`, { name: '石安宁' }, { version: 1 })],
    'POST /invitations': [
      'person.invite',
      async () => {
        const answer = await app.as(ADA).post('/invitations', { name: '审计之人', role: 'officer', orgUnitId: JIUHU.id });
        kept['token'] = new URL(answer.body.link as string, 'http://localhost').searchParams.get('token')!;
        return answer;
      },
    ],
    'POST /invitations/accept': [
      'invitation.accept',
      () => app.anonymous().post('/invitations/accept', { token: kept['token'], login: 'invited', password: PASSWORD }),
    ],
    'POST /session': [
      'session.open',
      async () => {
        const answer = await mine.post('/session', { login: 'invited', password: PASSWORD });
        kept['cookie'] = cookieOf(answer);
        kept['invited'] = answer.body.user.id;
        return answer;
      },
    ],
    'POST /session/factor': ['session.prove', () => own('/session/factor', { factor: PASSWORD })],
    'POST /account/factor': [
      'factor.offer',
      async () => {
        const answer = await own('/account/factor', {});
        kept['key'] = answer.body.key;
        return answer;
      },
    ],
    'POST /account/factor/confirm': ['factor.enrol', () => own('/account/factor/confirm', { code: codeOf(kept['key']!) })],
    'POST /account/password': ['password.change', () => own('/account/password', { current: PASSWORD, password: LATER_PASSWORD })],
    'DELETE /account/sessions/:id': [
      'session.end',
      async () => mine.delete(`/account/sessions/${await another()}`, { cookie: kept['cookie'] }),
    ],
    'DELETE /account/sessions': [
      'session.end-others',
      async () => {
        await another();
        return mine.delete('/account/sessions', { cookie: kept['cookie'] });
      },
    ],
    'DELETE /people/:id/factor': ['factor.reset', () => app.as(ADA).delete(`/people/${kept['invited']}/factor`)],
    'DELETE /people/:id/sessions': ['person.sign-out', () => app.as(ADA).delete(`/people/${kept['invited']}/sessions`)],
    'POST /roles': ['role.add', () => app.as(SEC).post('/roles', { like: 'officer', nameZh: '审计之角色', nameEn: 'Audited role' })],
    'PATCH /roles/:code': ['role.change', () => app.as(SEC).patch('/roles/leader', { nameEn: 'Leader of the zone' }, { version: 1 })],
    'PUT /people/:id/roles': [
      'person.roles',
      () => app.as(SEC).put(`/people/${DAI.id}/roles`, { role: 'desk', moreRoles: ['director'] }, { version: 1 }),
    ],
    'POST /delegations': [
      'delegation.lend',
      () => made('delegation', app.as(MEI).post('/delegations', { toId: HE.id, firstOn: today, lastOn: today, reason: '出差' })),
    ],
    'DELETE /delegations/:id': ['delegation.end', () => app.as(MEI).delete(`/delegations/${kept['delegation']}`)],
    'DELETE /session': ['session.close', () => app.as(SEC).delete('/session')],
  };
}
