import type { AddRoleDto, GrantDto, RoleView, UpdateRoleDto } from '@luodi/identity/contract';
import type { Grants } from '@luodi/shared/contract';
import { audit, changed, instant, notFound, problems, refuseStale, tell, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { grantFaults, withShared } from './role-rules';
import { Role } from './role.entity';
import { roleView } from './role-view';

const Roles = problems({
  'role-unknown': { status: 422, zh: '没有这个角色', en: 'There is no such role' },
  'role-name-taken': { status: 409, zh: '已有角色叫“{name}”', en: 'There is a role called “{name}” already' },
  'administrators-fixed': {
    status: 409,
    zh: '三员的权限互相独立，不能更改',
    en: 'What the three administrators may do is kept apart and cannot be changed',
  },
  'grant-other-realm': {
    status: 422,
    zh: '“{permission}”属于另一类管理员，不能给这个角色',
    en: '“{permission}” belongs to another realm than this role',
  },
  'grant-reach-missing': { status: 422, zh: '“{permission}”要选到哪一级单位', en: 'Say how far “{permission}” reaches' },
  'grant-reach-meaningless': { status: 422, zh: '“{permission}”不分单位', en: '“{permission}” is not about units' },
  'grant-unseen': { status: 422, zh: '“{permission}”不能比“{needs}”管得更宽', en: '“{permission}” cannot reach farther than “{needs}”' },
});

const CHANGE = 'UPDATE roles SET name_zh = $2, name_en = $3, updated_at = $4, version = version + 1 WHERE code = $1';
const GRANT = 'INSERT INTO role_grants (role, permission, reach) SELECT $1, key, value FROM jsonb_each_text($2::jsonb)';

type RoleSays = Pick<RoleView, 'nameZh' | 'nameEn' | 'grants'>;
const grantsOf = (given: readonly GrantDto[]): Grants =>
  withShared(Object.fromEntries(given.map(({ permission, reach }) => [permission, reach])));

@Injectable()
export class ChangeRole {
  async add({ like, nameZh, nameEn }: AddRoleDto): Promise<RoleView> {
    const model = await tx().findOneBy(Role, { code: like });
    if (!model) throw Roles('role-unknown', {}, { field: 'like' });
    if (model.realm !== 'business') throw Roles('administrators-fixed', {}, { field: 'like' });
    await this.refuseTaken({ nameZh, nameEn });
    const { grants } = await roleView(like);
    const role = await tx().save(Role, { code: uuid(), standard: model.standard, realm: model.realm, nameZh, nameEn });
    await tx().query(GRANT, [role.code, grants]);
    await audit({ action: 'role.add', subjectType: 'role', after: { code: role.code, nameZh, nameEn, grants } });
    return roleView(role.code);
  }

  /** Whoever holds it acts by what it says from their next request on. */
  async update(code: string, { grants: given, ...names }: UpdateRoleDto, version: number): Promise<RoleView> {
    const role = await tx().findOne(Role, { where: { code }, lock: { mode: 'pessimistic_write' } });
    if (!role) throw notFound();
    const view = await roleView(code);
    const asked = { ...names, ...(given && { grants: grantsOf(given) }) };
    refuseStale(version, role, asked, () => view);
    await this.refuse(role, asked);
    const changes = changed<RoleSays>(view, asked);
    if (!changes) return view;
    const { nameZh, nameEn } = { ...view, ...changes.after };
    await tx().query(CHANGE, [code, nameZh, nameEn, instant()]);
    if (changes.after.grants) await this.grant(code, changes.after.grants);
    await audit({ action: 'role.change', subjectType: 'role', before: { code, ...changes.before }, after: { code, ...changes.after } });
    tell({ person: '*' });
    return roleView(code);
  }

  private async refuse(role: Role, { grants, ...names }: Partial<RoleSays>): Promise<void> {
    if (role.realm !== 'business') throw Roles('administrators-fixed');
    await this.refuseTaken(names, role.code);
    if (grants) refuseFaults(role, grants);
  }

  private async grant(code: string, grants: Grants): Promise<void> {
    await tx().query('DELETE FROM role_grants WHERE role = $1', [code]);
    await tx().query(GRANT, [code, grants]);
  }

  private async refuseTaken(names: Pick<UpdateRoleDto, 'nameZh' | 'nameEn'>, code = ''): Promise<void> {
    for (const field of ['nameZh', 'nameEn'] as const) {
      const name = names[field];
      const taken = name && (await tx().findOneBy(Role, { [field]: name }));
      if (taken && taken.code !== code) throw Roles('role-name-taken', { name }, { field });
    }
  }
}

/** @throws the first fault, at the grants */
function refuseFaults({ realm }: Role, grants: Grants): void {
  const [first] = grantFaults(realm, grants);
  if (first)
    throw Roles(`grant-${first.fault}`, { permission: first.permission, needs: 'needs' in first ? first.needs : '' }, { field: 'grants' });
}
