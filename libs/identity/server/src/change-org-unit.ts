import type { AddOrgUnitDto, OrgUnitView, UpdateOrgUnitDto } from '@luodi/identity/contract';
import { audit, changed, notFound, problems, refuseStale, tell, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { OrgUnit } from './org-unit.entity';

const Unit = problems({
  'unit-unknown': { status: 422, zh: '没有这个单位', en: 'There is no such unit' },
  'unit-circular': { status: 422, zh: '单位不能放在自己或下级单位之下', en: 'A unit cannot be placed under itself or one below it' },
  'unit-name-taken': { status: 409, zh: '同一上级单位下已有“{name}”', en: '“{name}” exists already in this unit' },
  'root-fixed': { status: 422, zh: '根单位不能移动或停用', en: 'The root unit cannot be moved or deactivated' },
});

/** Two moves at once could each see no circle and together make one, in which every look-up of a scope would run for ever. */
const ONE_AT_A_TIME = 'SELECT FROM org_units WHERE parent_id IS NULL FOR UPDATE';
const BELOW = `WITH RECURSIVE below AS (SELECT id FROM org_units WHERE id = $1 UNION ALL SELECT u.id FROM org_units u JOIN below b ON u.parent_id = b.id)
               SELECT 1 AS hit FROM below WHERE id = $2`;

@Injectable()
export class ChangeOrgUnit {
  async add({ parentId, name, kind }: AddOrgUnitDto): Promise<OrgUnitView> {
    if (!(await tx().existsBy(OrgUnit, { id: parentId }))) throw Unit('unit-unknown', {}, { field: 'parentId' });
    await this.refuseTaken(parentId, name);
    const unit = await tx().save(OrgUnit, { id: uuid(), parentId, name, kind, sort: 0, active: true });
    await audit({ action: 'org-unit.add', subjectType: 'org-unit', subjectId: unit.id, after: { parentId, name, kind } });
    tell({ person: '*' });
    return viewOf(unit);
  }

  async update(id: string, dto: UpdateOrgUnitDto, version: number): Promise<OrgUnitView> {
    const unit = await tx().findOne(OrgUnit, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!unit) throw notFound();
    refuseStale(version, unit, dto, () => viewOf(unit));
    await this.refuseMove(unit, dto);
    const changes = changed<Partial<OrgUnit>>(unit, dto);
    if (!changes) return viewOf(unit);
    await tx().save(Object.assign(unit, changes.after));
    await audit({ action: 'org-unit.change', subjectType: 'org-unit', subjectId: id, ...changes });
    if (dto.parentId) tell({ person: '*' });
    return viewOf(unit);
  }

  private async refuseMove(unit: OrgUnit, { parentId, active, name }: UpdateOrgUnitDto) {
    if (unit.parentId === null && (parentId || active === false)) throw Unit('root-fixed');
    if (parentId) await this.refuseParent(unit, parentId);
    if (name && name !== unit.name) await this.refuseTaken(parentId ?? unit.parentId, name);
  }

  private async refuseParent({ id }: OrgUnit, parentId: string) {
    await tx().query(ONE_AT_A_TIME);
    if (!(await tx().existsBy(OrgUnit, { id: parentId }))) throw Unit('unit-unknown', {}, { field: 'parentId' });
    if ((await tx().query<unknown[]>(BELOW, [id, parentId])).length > 0) throw Unit('unit-circular', {}, { field: 'parentId' });
  }

  private async refuseTaken(parentId: string | null, name: string) {
    const taken = parentId && (await tx().existsBy(OrgUnit, { parentId, name }));
    if (taken) throw Unit('unit-name-taken', { name }, { field: 'name' });
  }
}

const viewOf = ({ id, parentId, name, kind, active, version }: OrgUnit): OrgUnitView => ({ id, parentId, name, kind, active, version });
