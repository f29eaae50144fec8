import type { InvitationView, InviteDto } from '@luodi/identity/contract';
import { actorInScope, audit, ORIGIN, problems, tx, type Origin } from '@luodi/shared/server';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { newToken } from './one-time-token';
import { OrgUnit } from './org-unit.entity';
import { Person } from './person.entity';
import { refuseRoles } from './roles/assign-roles';
import { LINK_LIFE } from './link-life';

const Invitation = problems({ 'unit-unknown': { status: 422, zh: '没有这个单位', en: 'There is no such unit' } });

const INSERT = `INSERT INTO invitations (id, token_hash, kind, person_id, invited_by, expires_at) VALUES ($1, $2, 'person', $3, $4, $5)`;

@Injectable()
export class Invite {
  constructor(@Inject(ORIGIN) private readonly origin: Origin) {}

  /** Enters the person in the directory; they can sign in once they have followed the link. */
  async execute({ name, role, orgUnitId }: InviteDto): Promise<InvitationView> {
    if (!(await tx().existsBy(OrgUnit, { id: orgUnitId }))) throw Invitation('unit-unknown', {}, { field: 'orgUnitId' });
    await refuseRoles({ role });
    const person = await tx().save(Person, { id: uuid(), login: null, name, role, moreRoles: [], orgUnitId, active: true });
    const { token, hash } = newToken();
    const id = uuid();
    const expiresAt = new Date(Date.now() + LINK_LIFE);
    await tx().query(INSERT, [id, hash, person.id, actorInScope().id, expiresAt]);
    await audit({ action: 'person.invite', subjectType: 'person', subjectId: person.id, after: { name, role, orgUnitId } });
    return { id, link: `${this.origin.url ?? ''}/invite?token=${token}`, expiresAt: expiresAt.toISOString() };
  }
}
