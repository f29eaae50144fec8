import { DEFAULT_POLICY } from '@luodi/identity/contract';
import type { Permission, Reach, Role, SessionStep } from '@luodi/shared/contract';
import {
  allReached,
  permits,
  reachingBy,
  Scope,
  Sessions,
  SYSTEM,
  tx,
  type Actor,
  type OpenSession,
  type Reaching,
} from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountsPolicy } from './accounts/accounts-policy';
import { hashOf } from './one-time-token';

interface Grant {
  permission: Permission;
  reach: Reach;
  unit: string;
}

interface ActorRow {
  person_id: string;
  name: string;
  role: Role;
  org_unit_id: string;
  /** One a permission, reach and unit that it reaches from: the person's own and those of whoever has lent them theirs. */
  grants: Grant[] | null;
  /** Units by the unit that they lie below, itself among them. */
  below: Record<string, string[]>;
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

  async actorBy(personId: string, permission: Permission): Promise<Actor | null> {
    const [row] = await this.db.query<ActorRow[]>('SELECT * FROM luodi_actor($1)', [personId]);
    const actor = row && toActor(row);
    return actor && permits(actor, permission) ? reachingBy(actor, permission) : null;
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

function toActor({ person_id, name, role, org_unit_id, grants, below, zone }: ActorRow): Actor {
  const reaching: Record<string, Set<string>> = {};
  for (const { permission, reach, unit } of grants ?? []) {
    const units = (reaching[permission] ??= new Set());
    for (const id of { unit: [unit], below: below[unit] ?? [], zone, none: [] }[reach]) units.add(id);
  }
  const ownFirst = (units: Set<string>) => [...units].sort((a, b) => Number(b === org_unit_id) - Number(a === org_unit_id));
  const reached: Reaching = Object.fromEntries(Object.entries(reaching).map(([permission, units]) => [permission, ownFirst(units)]));
  return {
    ...{ id: person_id, name, role, orgUnitId: org_unit_id },
    permissions: Object.keys(reached) as Permission[],
    reaching: reached,
    orgUnitIds: allReached(reached, org_unit_id),
  };
}
