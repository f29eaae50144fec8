import { businessDay, type IsoDate } from '@luodi/shared/contract';
import { instant, repeat, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const EVERY_MS = 60_000;
/** Any number, the same on every server of the database. */
const LOCK = 7240519;

const GROUP = 'org_unit_id, industry_code, stage, agreement, currency';
const firstOf = (day: string) => `date_trunc('month', ${day})::date`;
const lastOf = (day: string) => `(${firstOf(day)} + interval '1 month - 1 day')::date`;
/** The last days of the months from that of a day to the last that is over by the day $1. */
const monthsFrom = (day: string) =>
  `SELECT ${lastOf('month')} AS until FROM generate_series(${firstOf(day)}, ${firstOf('$1::date')} - interval '1 month', interval '1 month') AS month`;

/** Months that are over and have no sum yet, the earliest first. */
const LATEST = `SELECT max(until) + 1 FROM pipeline_sums WHERE since = '-infinity'`;
const EARLIEST = `SELECT min(since) FROM pipeline_sums WHERE since > '-infinity'`;
const ENDED = `${monthsFrom(`coalesce((${LATEST}), (${EARLIEST}))`)} ORDER BY 1`;
/** A month $1 ends with what the one before ended with and what its own days added. */
const END = `INSERT INTO pipeline_sums (since, until, ${GROUP}, count, amount)
  SELECT '-infinity', $1::date, ${GROUP}, sum(count), sum(amount) FROM pipeline_sums
  WHERE (since = '-infinity' AND until = ${firstOf('$1::date')} - 1)
    OR (since = ${firstOf('$1::date')} AND until = (SELECT max(until) FROM pipeline_sums WHERE since = ${firstOf('$1::date')})) GROUP BY ${GROUP}`;

const UNSUMMED = 'NOT summed AND day < $1::date';
/** A day of which something is learned for the first time begins with what its month came to before it. Which days, is asked once. */
const BEGIN = `WITH learned AS MATERIALIZED (SELECT DISTINCT day, ${firstOf('day')} AS since FROM pipeline_deltas WHERE ${UNSUMMED}),
    begun AS MATERIALIZED (SELECT l.day, l.since, (SELECT max(until) FROM pipeline_sums WHERE since = l.since AND until <= l.day) AS before FROM learned l)
  INSERT INTO pipeline_sums (since, until, ${GROUP}, count, amount)
  SELECT s.since, b.day, ${GROUP}, count, amount FROM begun b JOIN pipeline_sums s ON s.since = b.since AND s.until = b.before WHERE b.before < b.day`;
/** What no sum has yet comes into those of its day and of each after it in its month, and of its month and each after it. */
const ADD = `WITH added AS (UPDATE pipeline_deltas SET summed = true WHERE ${UNSUMMED} RETURNING day, ${GROUP}, count, amount),
    flows AS (SELECT ${firstOf('day')} AS since, day, ${GROUP}, sum(count) AS count, sum(amount) AS amount FROM added GROUP BY day, ${GROUP}),
    months AS (SELECT since, ${GROUP}, sum(count) AS count, sum(amount) AS amount FROM flows GROUP BY since, ${GROUP}),
    days AS (SELECT DISTINCT since, until FROM pipeline_sums WHERE since IN (SELECT since FROM flows) UNION SELECT since, day FROM flows)
  INSERT INTO pipeline_sums AS s (since, until, ${GROUP}, count, amount)
  SELECT d.since, d.until, ${GROUP}, sum(f.count), sum(f.amount) FROM flows f JOIN days d ON d.since = f.since AND d.until >= f.day GROUP BY d.since, d.until, ${GROUP}
  UNION ALL SELECT '-infinity', m.until, ${GROUP}, sum(f.count), sum(f.amount)
    FROM months f JOIN (${monthsFrom('(SELECT min(since) FROM flows)')}) AS m ON m.until > f.since GROUP BY m.until, ${GROUP}
  ON CONFLICT (since, until, ${GROUP}) DO UPDATE SET count = s.count + excluded.count, amount = s.amount + excluded.amount`;

/**
 * Adds up the delta ledger, until the end of each month that is over and within each month until every day of it on which something
 * changed, so that the pipeline of a day reads two sums and what was since (`pipeline.query.ts`), however much happens in a day. Writers
 * never wait for it: they append, and what they append counts from the ledger until it is summed here. Sums and marks change in one
 * transaction, so that the pipeline is exact whenever this last ran.
 */
@Injectable()
export class SumPipeline implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop?: () => Promise<void>;

  constructor(private readonly scope: Scope) {}

  /** Sums what is of days before `day`, today if none is named. */
  async execute(day?: IsoDate): Promise<void> {
    await this.scope.run(SYSTEM, async () => {
      await tx().query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const today = day ?? businessDay(instant());
      for (const { until } of await tx().query<{ until: string }[]>(ENDED, [today])) await tx().query(END, [until]);
      await tx().query(BEGIN, [today]);
      await tx().query(ADD, [today]);
    });
  }

  onApplicationBootstrap() {
    this.stop = repeat(EVERY_MS, () => this.execute(), { atOnce: true });
  }

  /** Before the database is closed, which the last hook does. */
  beforeApplicationShutdown() {
    return this.stop?.();
  }
}
