import type { PersonView, UpdatePersonDto } from '@luodi/identity/contract';
import { actorInScope, audit, changed, notFound, problems, refuseStale, tell, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { endSessions } from './accounts/end-sessions';
import { OrgUnit } from './org-unit.entity';
import { Person } from './person.entity';
import { personView } from './person-view';

const People = problems({
  'unit-unknown': { status: 422, zh: '没有这个单位', en: 'There is no such unit' },
  'own-account': { status: 409, zh: '不能停用自己', en: 'You cannot deactivate yourself' },
});

@Injectable()
export class ChangePerson {
  async execute(id: string, dto: UpdatePersonDto, version: number): Promise<PersonView> {
    const person = await tx().findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!person) throw notFound();
    const view = await personView(id);
    refuseStale(version, person, dto, () => view);
    await refuse(person, dto);
    const changes = changed<Partial<Person>>(person, dto);
    if (!changes) return view;
    await tx().save(Object.assign(person, changes.after));
    if (dto.active === false) await endSessions(id);
    await audit({ action: 'person.change', subjectType: 'person', subjectId: id, ...changes });
    tell({ person: id });
    return personView(id);
  }
}

async function refuse({ id }: Person, { active, orgUnitId }: UpdatePersonDto): Promise<void> {
  if (id === actorInScope().id && active === false) throw People('own-account');
  if (orgUnitId && !(await tx().existsBy(OrgUnit, { id: orgUnitId }))) throw People('unit-unknown', {}, { field: 'orgUnitId' });
}
