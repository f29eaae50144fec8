import { businessDay } from '@luodi/shared/contract';
import { instant, repeat, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const EVERY_MS = 60_000;
/** Any number, the same on every server of the database. */
const LOCK = 7240519;

const GROUP = 'org_unit_id, industry_code, stage, agreement, currency';
const endOfMonth = (day: string) => `(date_trunc('month', ${day}) + interval '1 month - 1 day')::date`;
/** The last days of the months from that of a day to the last that is over by the day $1. */
const monthsFrom = (day: string) =>
  `SELECT ${endOfMonth('month')} AS until FROM generate_series(date_trunc('month', ${day}), date_trunc('month', $1::date) - interval '1 month', interval '1 month') AS month`;

/** A month that is over begins with what the one before ended with. */
const CARRY = `INSERT INTO pipeline_sums (until, ${GROUP}, count, amount)
  SELECT m.until, ${GROUP}, s.count, s.amount FROM (SELECT max(until) AS until FROM pipeline_sums) AS last JOIN pipeline_sums s ON s.until = last.until
    CROSS JOIN LATERAL (${monthsFrom('last.until + 1')}) AS m`;
/** What no sum has yet comes into that of its month and of each month after it. */
const ADD = `WITH added AS (UPDATE pipeline_deltas SET summed = true WHERE NOT summed AND day < date_trunc('month', $1::date)::date RETURNING day, ${GROUP}, count, amount),
    flows AS (SELECT ${endOfMonth('day')} AS month, ${GROUP}, sum(count) AS count, sum(amount) AS amount FROM added GROUP BY 1, ${GROUP})
  INSERT INTO pipeline_sums AS s (until, ${GROUP}, count, amount)
  SELECT m.until, ${GROUP}, sum(f.count), sum(f.amount) FROM flows f JOIN (${monthsFrom('(SELECT min(month) FROM flows)')}) AS m ON m.until >= f.month GROUP BY m.until, ${GROUP} ORDER BY m.until
  ON CONFLICT (until, ${GROUP}) DO UPDATE SET count = s.count + excluded.count, amount = s.amount + excluded.amount`;

/**
 * Adds the delta ledger up to the end of each month that is over, so that the pipeline of a day reads one month's sums and what was since
 * (`pipeline.query.ts`). Writers never wait for it: they append, and what they append for a day long past counts from the ledger until it
 * is summed here. Sums and marks change in one transaction, so that the pipeline is exact whenever this last ran.
 */
@Injectable()
export class SumPipeline implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop?: () => Promise<void>;

  constructor(private readonly scope: Scope) {}

  async execute(): Promise<void> {
    await this.scope.run(SYSTEM, async () => {
      await tx().query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const today = businessDay(instant());
      await tx().query(CARRY, [today]);
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
