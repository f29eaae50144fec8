import { permissionsOf, SCOPE_OF_ROLE, type Role } from '@luodi/shared/contract';
import { Sessions, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf } from './one-time-token';
import { IDLE } from './session-limits';

interface SessionRow {
  person_id: string;
  name: string;
  role: Role;
  org_unit_id: string;
  below: string[];
  zone: string[];
}

/** One statement in its own implicit transaction: it runs before the request's scope exists. */
@Injectable()
export class SessionReader extends Sessions {
  constructor(private readonly db: DataSource) {
    super();
  }

  async actorOf(token: string): Promise<Actor | null> {
    const [row] = await this.db.query<SessionRow[]>('SELECT * FROM luodi_session($1, $2::interval)', [hashOf(token), IDLE]);
    return row ? toActor(row) : null;
  }

  async actorById(personId: string): Promise<Actor | null> {
    const [row] = await this.db.query<SessionRow[]>('SELECT * FROM luodi_actor($1)', [personId]);
    return row ? toActor(row) : null;
  }
}

function toActor({ person_id, name, role, org_unit_id, below, zone }: SessionRow): Actor {
  const reach = { unit: [org_unit_id], below, zone, none: [] }[SCOPE_OF_ROLE[role]];
  const orgUnitIds = [...reach].sort((a, b) => Number(b === org_unit_id) - Number(a === org_unit_id));
  return { id: person_id, name, role, orgUnitId: org_unit_id, orgUnitIds, permissions: permissionsOf(role) };
}
