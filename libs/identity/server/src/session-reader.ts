import { DEFAULT_POLICY } from '@luodi/identity/contract';
import { permissionsOf, SCOPE_OF_ROLE, type Role, type SessionStep } from '@luodi/shared/contract';
import { Scope, Sessions, SYSTEM, tx, type Actor, type OpenSession } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountsPolicy } from './accounts/accounts-policy';
import { hashOf } from './one-time-token';

interface ActorRow {
  person_id: string;
  name: string;
  role: Role;
  org_unit_id: string;
  below: string[];
  zone: string[];
}

interface SessionRow extends ActorRow {
  session_id: string;
  awaits: SessionStep | null;
  fresh: boolean;
  enrolled: boolean;
}

/** One statement in its own implicit transaction: it runs before the request's scope exists. */
const SESSION = `SELECT t.session_id, t.awaits, t.fresh, t.enrolled, s.*
  FROM luodi_session_state($1, $2, $3) t CROSS JOIN LATERAL luodi_session($1, t.idle) s`;
/** The places in the list of those sessions that have not ended. */
const LIVING = `SELECT t.at::int AS at FROM unnest($1::bytea[]) WITH ORDINALITY AS t (hash, at) JOIN sessions s ON s.token_hash = t.hash
  WHERE s.expires_at > now() AND s.seen_at > now() - make_interval(mins => $2)`;

@Injectable()
export class SessionReader extends Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly scope: Scope,
  ) {
    super();
  }

  async find(token: string): Promise<OpenSession | null> {
    const { session, factor } = DEFAULT_POLICY;
    const [row] = await this.db.query<SessionRow[]>(SESSION, [hashOf(token), session.idleMinutes, factor.freshMinutes]);
    if (!row) return null;
    const { session_id: id, awaits, fresh, enrolled } = row;
    return { id, awaits, fresh, factor: enrolled ? 'code' : 'password', actor: toActor(row) };
  }

  async actorById(personId: string): Promise<Actor | null> {
    const [row] = await this.db.query<ActorRow[]>('SELECT * FROM luodi_actor($1)', [personId]);
    return row ? toActor(row) : null;
  }

  async ended(tokens: readonly string[]): Promise<string[]> {
    if (tokens.length === 0) return [];
    const hashes = tokens.map(hashOf);
    const rows = await this.scope.run(SYSTEM, async () => {
      const { session } = await accountsPolicy();
      return tx().query<{ at: number }[]>(LIVING, [hashes, session.idleMinutes]);
    });
    const living = new Set(rows.map(({ at }) => at - 1));
    return tokens.filter((_, at) => !living.has(at));
  }
}

function toActor({ person_id, name, role, org_unit_id, below, zone }: ActorRow): Actor {
  const reach = { unit: [org_unit_id], below, zone, none: [] }[SCOPE_OF_ROLE[role]];
  const orgUnitIds = [...reach].sort((a, b) => Number(b === org_unit_id) - Number(a === org_unit_id));
  return { id: person_id, name, role, orgUnitId: org_unit_id, orgUnitIds, permissions: permissionsOf(role) };
}
