import { permissionsOf, SCOPE_OF_ROLE, type Role } from '@luodi/shared/contract';
import { Scope, Sessions, SYSTEM, tx, type Actor } from '@luodi/shared/server';
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

/** The places in the list of those sessions that have not ended. */
const LIVING = `SELECT t.at::int AS at FROM unnest($1::bytea[]) WITH ORDINALITY AS t (hash, at) JOIN sessions s ON s.token_hash = t.hash
  WHERE s.expires_at > now() AND s.seen_at > now() - $2::interval`;

/** One statement in its own implicit transaction: it runs before the request's scope exists. */
@Injectable()
export class SessionReader extends Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly scope: Scope,
  ) {
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

  async ended(tokens: readonly string[]): Promise<string[]> {
    if (tokens.length === 0) return [];
    const hashes = tokens.map(hashOf);
    const rows = await this.scope.run(SYSTEM, () => tx().query<{ at: number }[]>(LIVING, [hashes, IDLE]));
    const living = new Set(rows.map(({ at }) => at - 1));
    return tokens.filter((_, at) => !living.has(at));
  }
}

function toActor({ person_id, name, role, org_unit_id, below, zone }: SessionRow): Actor {
  const reach = { unit: [org_unit_id], below, zone, none: [] }[SCOPE_OF_ROLE[role]];
  const orgUnitIds = [...reach].sort((a, b) => Number(b === org_unit_id) - Number(a === org_unit_id));
  return { id: person_id, name, role, orgUnitId: org_unit_id, orgUnitIds, permissions: permissionsOf(role) };
}
