import { dayOf, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { NOTHING, rootHash, SEALING, type Root } from './chain';
import { UNSEALED } from './seal-trail';

/**
 * The last day to which nothing can be added: it was over ten minutes before the oldest transaction under way began, which leaves room for
 * two clocks, and everything up to it is sealed. A statement of its own comes first, so that the second sees what those before it wrote.
 */
const OVER = `SELECT (${dayOf(`(min(xact_start) - interval '10 minutes')`)} - 1)::text AS day FROM pg_stat_activity
  WHERE datname = current_database() AND usename = current_user AND xact_start IS NOT NULL`;
const SEALED = `SELECT least($1::date, (SELECT min(${dayOf('e.at')}) - 1 FROM ${UNSEALED}))::text AS day`;
const FIRST = `SELECT coalesce((SELECT max(day) + 1 FROM audit_roots), (SELECT ${dayOf('min(at)')} FROM audit_entries))::text AS day`;
const DAYS = `
  SELECT d::date::text AS day, coalesce(l.seq, 0) AS count, l.hash AS tail FROM generate_series($1::date, $2::date, interval '1 day') AS d
    LEFT JOIN LATERAL (SELECT seq, hash FROM audit_links WHERE day = d::date ORDER BY seq DESC LIMIT 1) AS l ON true ORDER BY d`;
const LAST = `SELECT hash FROM audit_roots ORDER BY day DESC LIMIT 1`;
const KEEP = `INSERT INTO audit_roots (day, count, tail, previous, hash) SELECT * FROM unnest($1::date[], $2::int[], $3::bytea[], $4::bytea[], $5::bytea[])`;

@Injectable()
export class CloseDays {
  constructor(private readonly scope: Scope) {}

  /** Keeps the root of every day that is over and sealed; returns how many. Days without entries have one too, so that none can vanish whole. */
  execute(): Promise<number> {
    return this.scope.run(SYSTEM, async () => {
      await tx().query(SEALING);
      const over = await dayBy(OVER);
      const [first, last] = [await dayBy(FIRST), await dayBy(SEALED, over)];
      if (!first || !last || last < first) return 0;
      const [before] = await tx().query<Pick<Root, 'hash'>[]>(LAST);
      let previous = before?.hash ?? NOTHING;
      const roots = (await tx().query<(Pick<Root, 'day' | 'count'> & { tail: Buffer | null })[]>(DAYS, [first, last])).map((day) => {
        const root = { ...day, tail: day.tail ?? NOTHING, previous };
        return { ...root, hash: (previous = rootHash(root)) };
      });
      const columns = (['day', 'count', 'tail', 'previous', 'hash'] as const).map((column) => roots.map((root) => root[column]));
      await tx().query(KEEP, columns);
      return roots.length;
    });
  }
}

async function dayBy(sql: string, ...params: (string | null)[]): Promise<string | null> {
  const [row] = await tx().query<{ day: string | null }[]>(sql, params);
  return row?.day ?? null;
}
