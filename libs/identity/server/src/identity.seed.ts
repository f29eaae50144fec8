import { audit, Scope, STORY_DAYS, SYSTEM, tx, type Actor, type Story } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ChangeOrgUnit } from './change-org-unit';
import { ACCOUNTS, UNITS, ZONE_NAME } from './identity.seed-words';
import { OrgUnit } from './org-unit.entity';
import { hashPassword } from './password';
import { Person } from './person.entity';
import { standardActor } from './standard-actor';

/** Somebody of the sample zone: an actor with a login and a unit that has a name. */
export interface SeededPerson extends Actor {
  login: string;
  unitName: string;
}

const SET_PASSWORD = `INSERT INTO credentials (person_id, password_hash) SELECT id, $1 FROM people WHERE login IS NOT NULL
  ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now()`;

/** Whoever tries the zone signs in with nothing but the password, however long it has been there. */
const EASY = `INSERT INTO settings (key, effective_on, value) VALUES ('accounts', '2000-01-01', '{"password": {"days": 0}, "factor": {"roles": []}}')`;

/** The units of the sample zone, and its people with one password for all. */
@Injectable()
export class IdentitySeed {
  constructor(
    private readonly scope: Scope,
    private readonly units: ChangeOrgUnit,
  ) {}

  async run(story: Story, password: string): Promise<SeededPerson[]> {
    const began = story.daysAgo(STORY_DAYS);
    const zone = await story.tell(SYSTEM, began, () =>
      tx().save(OrgUnit, { id: uuid(), parentId: null, name: ZONE_NAME, kind: 'zone', sort: 0, active: true }),
    );
    const units = new Map([[zone.name, zone.id]]);
    await story.tell(SYSTEM, began, async () => {
      await tx().query(EASY);
      for (const [name, kind] of UNITS) units.set(name, (await this.units.add({ parentId: zone.id, name, kind })).id);
    });
    const people = ACCOUNTS.map((account) => personOf(account, units));
    await story.tell(SYSTEM, began, async () => {
      for (const person of people) await record(person);
    });
    await this.setPassword(password);
    return people;
  }

  /** The same new password for everybody, hashed once. */
  async setPassword(password: string): Promise<void> {
    const hash = await hashPassword(password);
    await this.scope.run(SYSTEM, () => tx().query(SET_PASSWORD, [hash]));
  }

  /** Who can sign in, those first whom a visitor is told of. */
  static readonly accounts = ACCOUNTS.map(([login, name, role, unit]) => ({ login, name, role, unit }));
}

function personOf([login, name, role, unitName]: (typeof ACCOUNTS)[number], units: Map<string, string>): SeededPerson {
  const who = { id: uuid(), name, orgUnitId: units.get(unitName)! };
  return { ...standardActor(who, role, { root: units.get(ZONE_NAME)!, units: [...units.values()] }), login, unitName };
}

async function record({ id, login, name, role, orgUnitId }: SeededPerson): Promise<void> {
  await tx().save(Person, { id, login, name, role, moreRoles: [], orgUnitId, active: true });
  await audit({ action: 'person.invite', subjectType: 'person', subjectId: id, after: { name, role, orgUnitId } });
}
