import { dayOf, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { linkHash, type ChainedEntry } from './chain';

/** Committed entries without a link, in order. A transaction still open is left for later, so that nothing is ever linked before it. */
const UNSEALED = `
  SELECT e.id, ${dayOf('e.at')}::text AS day, row_to_json(e)::text AS entry
    FROM (SELECT id, at, person_id, person_name, action, subject_type, subject_id, org_unit_id, before, after, ip FROM audit_entries
           WHERE transaction < pg_snapshot_xmin(pg_current_snapshot()) AND NOT EXISTS (SELECT FROM audit_links l WHERE l.entry_id = audit_entries.id)
           ORDER BY id LIMIT 2000) AS e ORDER BY e.id`;
const LAST = `SELECT seq, hash FROM audit_links WHERE day = $1 ORDER BY seq DESC LIMIT 1`;
const LINK = `INSERT INTO audit_links (entry_id, day, seq, hash) SELECT * FROM unnest($1::bigint[], $2::date[], $3::int[], $4::bytea[])`;

interface Tail {
  seq: number;
  hash: Buffer | null;
}

@Injectable()
export class SealTrail {
  constructor(private readonly scope: Scope) {}

  /** Links what was committed since the last time to its day's chain; returns how many entries that were. */
  execute(): Promise<number> {
    return this.scope.run(SYSTEM, async () => {
      await tx().query(`SELECT pg_advisory_xact_lock(7240518)`);
      const entries = await tx().query<ChainedEntry[]>(UNSEALED);
      const tails = new Map<string, Tail>();
      const links: [string[], string[], number[], Buffer[]] = [[], [], [], []];
      for (const entry of entries) {
        const tail = tails.get(entry.day) ?? (await this.tailOf(entry.day));
        const hash = linkHash(tail.hash, entry);
        const next = { seq: tail.seq + 1, hash };
        tails.set(entry.day, next);
        [entry.id, entry.day, next.seq, hash].forEach((value, at) => (links[at] as unknown[]).push(value));
      }
      if (entries.length > 0) await tx().query(LINK, links);
      return entries.length;
    });
  }

  private async tailOf(day: string): Promise<Tail> {
    const [last] = await tx().query<Tail[]>(LAST, [day]);
    return last ?? { seq: 0, hash: null };
  }
}
