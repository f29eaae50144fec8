import { beginOf, dayOf, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { contentOf, linkHash, NOTHING, SEALING, type Link } from './chain';

const AT_ONCE = 50_000;
/** SQL: of the entry `e`, that its transaction is over and so are all that began before it: nothing is ever linked before it. One yet to come is of a restored backup. */
const SETTLED = `(e.transaction < pg_snapshot_xmin(pg_current_snapshot()) OR e.transaction >= pg_snapshot_xmax(pg_current_snapshot()))`;
/** SQL: the first day that has no root yet. To a day that has one nothing is added. */
const OPEN_DAY = `coalesce((SELECT max(day) + 1 FROM audit_roots), '-infinity')`;
const OPEN = `e.at >= ${beginOf(OPEN_DAY)}`;
/** A set less a set: what it costs does not hang on what PostgreSQL believes of tables that were filled a moment ago. */
const looseOf = (condition: string) =>
  `SELECT e.id FROM audit_entries e WHERE ${OPEN} AND ${condition} EXCEPT SELECT entry_id FROM audit_links WHERE day >= ${OPEN_DAY}`;
/** SQL: entries that are to be linked yet. */
export const UNSEALED = `audit_entries e WHERE ${OPEN} AND e.id IN (${looseOf('true')})`;

const NEXT = `
  WITH next AS (${looseOf(SETTLED)} ORDER BY 1 LIMIT ${AT_ONCE})
  SELECT e.id, ${dayOf('e.at')}::text AS day, ${contentOf('e')} AS content FROM next JOIN audit_entries e ON e.id = next.id AND ${OPEN} ORDER BY e.id`;
const LAST = `SELECT seq, hash FROM audit_links WHERE day = $1 ORDER BY seq DESC LIMIT 1`;
const LINK = `INSERT INTO audit_links (entry_id, day, seq, previous, hash) SELECT * FROM unnest($1::bigint[], $2::date[], $3::int[], $4::bytea[], $5::bytea[])`;

type Tail = Pick<Link, 'seq' | 'hash'>;

@Injectable()
export class SealTrail {
  constructor(private readonly scope: Scope) {}

  /** Links what was committed since the last time to its day's chain; returns how many entries that were. */
  async execute(): Promise<number> {
    const sealed = await this.some();
    return sealed < AT_ONCE ? sealed : sealed + (await this.execute());
  }

  private some(): Promise<number> {
    return this.scope.run(SYSTEM, async () => {
      await tx().query(SEALING);
      const entries = await tx().query<{ id: string; day: string; content: string }[]>(NEXT);
      const tails = new Map<string, Tail>();
      const links: [string[], string[], number[], Buffer[], Buffer[]] = [[], [], [], [], []];
      for (const { id, day, content } of entries) {
        const tail = tails.get(day) ?? (await this.tailOf(day));
        const place = { day, seq: tail.seq + 1, previous: tail.hash };
        const hash = linkHash(place, content);
        tails.set(day, { seq: place.seq, hash });
        [id, day, place.seq, place.previous, hash].forEach((value, at) => (links[at] as unknown[]).push(value));
      }
      if (entries.length > 0) await tx().query(LINK, links);
      return entries.length;
    });
  }

  private async tailOf(day: string): Promise<Tail> {
    const [last] = await tx().query<Tail[]>(LAST, [day]);
    return last ?? { seq: 0, hash: NOTHING };
  }
}
