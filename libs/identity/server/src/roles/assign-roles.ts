import type { PersonRolesDto, PersonView } from '@luodi/identity/contract';
import { actorInScope, audit, changed, notFound, problems, refuseStale, tell, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { personView } from '../person-view';
import { Person } from '../person.entity';
import { Role } from './role.entity';

const Assign = problems({
  'role-unknown': { status: 422, zh: '没有这个角色', en: 'There is no such role' },
  'realms-mixed': {
    status: 422,
    zh: '三员与业务角色不能由同一人兼任',
    en: 'Administrators are kept apart: nobody holds roles of two realms',
  },
  'own-roles': { status: 409, zh: '不能改变自己的角色', en: 'You cannot change your own roles' },
});

/** @throws role-unknown, realms-mixed */
export async function refuseRoles({ role, moreRoles = [] }: { role: string; moreRoles?: readonly string[] }): Promise<void> {
  const codes = [...new Set([role, ...moreRoles])];
  const found = await tx().findBy(Role, { code: In(codes) });
  const missing = codes.find((code) => !found.some((one) => one.code === code));
  if (missing) throw Assign('role-unknown', {}, { field: missing === role ? 'role' : 'moreRoles' });
  if (new Set(found.map(({ realm }) => realm)).size > 1) throw Assign('realms-mixed', {}, { field: 'moreRoles' });
}

@Injectable()
export class AssignRoles {
  /** Takes effect with the person's next request. */
  async execute(id: string, { role, moreRoles }: PersonRolesDto, version: number): Promise<PersonView> {
    const person = await tx().findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!person) throw notFound();
    const view = await personView(id);
    const asked = { role, moreRoles: moreRoles.filter((code) => code !== role) };
    refuseStale(version, person, asked, () => view);
    if (person.id === actorInScope().id) throw Assign('own-roles');
    await refuseRoles(asked);
    const changes = changed<Pick<Person, 'role' | 'moreRoles'>>(person, asked);
    if (!changes) return view;
    await tx().save(Object.assign(person, changes.after));
    await audit({ action: 'person.roles', subjectType: 'person', subjectId: id, ...changes });
    tell({ person: id });
    return personView(id);
  }
}
