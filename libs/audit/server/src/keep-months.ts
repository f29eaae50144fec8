import { dayOf, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Inject, Injectable } from '@nestjs/common';
import { SEALING } from './chain';
import { MONTHS_KEPT } from './months-kept';

const TODAY = dayOf('now()');
const MONTHS = `FROM pg_class WHERE relnamespace = 'audit_months'::regnamespace AND relname`;
/** From the month of the oldest entry until the next three; a clock that was wrong once does not make more than ten years of months. */
const MISSING = `
  SELECT m::date::text AS first FROM generate_series(
    date_trunc('month', greatest(${TODAY} - interval '10 years', least(${TODAY}, (SELECT ${dayOf('min(at)')} FROM audit_entries)))),
    date_trunc('month', ${TODAY} + interval '3 months'), interval '1 month') AS m
   WHERE NOT EXISTS (SELECT ${MONTHS} = 'entries_' || to_char(m, 'YYYY_MM'))`;
/** What is not sealed to its end waits. */
const PAST = `
  SELECT first::text FROM (SELECT to_date(substr(relname, 9), 'YYYY_MM') AS first ${MONTHS} ~ '^entries_\\d{4}_\\d\\d$') AS months
   WHERE first < date_trunc('month', ${TODAY}) - make_interval(months => $1) AND first + interval '1 month' <= (SELECT max(day) + 1 FROM audit_roots) ORDER BY 1`;
/** A month waits for a quiet moment; everybody who writes would wait behind it. */
const BRIEFLY = `SELECT set_config('lock_timeout', '3s', true)`;

@Injectable()
export class KeepMonths {
  constructor(
    private readonly scope: Scope,
    @Inject(MONTHS_KEPT) private readonly kept: number,
  ) {}

  /** Makes the months of the trail that are to come, and drops those past keeping, each in a transaction of its own and with an entry. */
  async execute(): Promise<void> {
    for (const first of await this.months(MISSING)) await this.upon('SELECT audit_make_month($1)', first);
    for (const first of await this.months(PAST, this.kept)) await this.upon('SELECT audit_drop_month($1)', first);
  }

  private months(sql: string, ...params: number[]): Promise<string[]> {
    return this.scope.run(SYSTEM, async () => (await tx().query<{ first: string }[]>(sql, params)).map(({ first }) => first));
  }

  private upon(sql: string, first: string): Promise<void> {
    return this.scope.run(SYSTEM, async () => {
      await tx().query(SEALING);
      await tx().query(BRIEFLY);
      await tx().query(sql, [first]);
    });
  }
}
