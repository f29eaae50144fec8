import type { AcceptInvitationDto, InvitationOffer } from '@luodi/identity/contract';
import { audit, problems, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { accountsPolicy } from './accounts/accounts-policy';
import { refuseWeak } from './accounts/password-problems';
import { hashOf } from './one-time-token';
import { OrgUnit } from './org-unit.entity';
import { hashPassword } from './password';
import { Person } from './person.entity';
import { SignIn, type Client } from './sign-in';

const Acceptance = problems({
  'link-spent': {
    status: 404,
    zh: '链接已失效，请向管理员要一个新的',
    en: 'This link is no longer good; ask the administrator for a new one',
  },
  'login-taken': { status: 409, zh: '这个登录名已有人使用', en: 'This login is taken' },
  'name-missing': { status: 422, zh: '请填写', en: 'Required' },
});

type Link = Omit<InvitationOffer, 'passwordRules'> & { id: string; personId: string | null };

const LINK = `SELECT i.id, i.kind, i.person_id AS "personId", p.name, u.name AS "unitName"
                FROM invitations i LEFT JOIN people p ON p.id = i.person_id LEFT JOIN org_units u ON u.id = p.org_unit_id
               WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.expires_at > now() AND p.active IS NOT FALSE FOR UPDATE OF i`;

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly scope: Scope,
    private readonly signIn: SignIn,
  ) {}

  async offer(token: string): Promise<InvitationOffer> {
    return this.scope.run(SYSTEM, async () => {
      const { kind, name, unitName } = await findLink(token);
      return { kind, name, unitName, passwordRules: (await accountsPolicy()).password };
    });
  }

  /** Spends the link, stores the password, signs the person in. Returns the session's token. */
  async execute(dto: AcceptInvitationDto, client: Client): Promise<string> {
    const { password } = await this.scope.run(SYSTEM, async () => {
      await findLink(dto.token);
      return accountsPolicy();
    });
    refuseWeak(dto.password, dto.login, password);
    const passwordHash = await hashPassword(dto.password);
    const personId = await this.scope.run(SYSTEM, () => this.spend(dto, passwordHash, client));
    return this.signIn.open(personId, client);
  }

  private async spend(dto: AcceptInvitationDto, passwordHash: string, { ip }: Client): Promise<string> {
    const link = await findLink(dto.token);
    if (await tx().existsBy(Person, { login: dto.login })) throw Acceptance('login-taken', {}, { field: 'login' });
    const person = link.personId ? await tx().findOneByOrFail(Person, { id: link.personId }) : await firstAdministrator(dto);
    await tx().save(Person, Object.assign(person, { login: dto.login }));
    await tx().query('INSERT INTO credentials (person_id, password_hash) VALUES ($1, $2)', [person.id, passwordHash]);
    await tx().query('UPDATE invitations SET used_at = now() WHERE id = $1', [link.id]);
    await audit({ action: 'invitation.accept', subjectType: 'person', subjectId: person.id, after: { login: dto.login }, ip });
    return person.id;
  }
}

async function findLink(token: string): Promise<Link> {
  const [link] = await tx().query<Link[]>(LINK, [hashOf(token)]);
  if (!link) throw Acceptance('link-spent');
  return link;
}

/** The first link founds the zone: its root unit and the administrator who will make everything else. */
async function firstAdministrator({ name, zoneName }: AcceptInvitationDto): Promise<Person> {
  if (!name) throw Acceptance('name-missing', {}, { field: 'name' });
  if (!zoneName) throw Acceptance('name-missing', {}, { field: 'zoneName' });
  const root = await tx().save(OrgUnit, { id: uuid(), parentId: null, name: zoneName, kind: 'zone', sort: 0, active: true });
  return tx().create(Person, { id: uuid(), login: null, name, role: 'admin', moreRoles: [], orgUnitId: root.id, active: true });
}
