import type { Currency, IsoDate, Stage } from '@luodi/shared/contract';
import { instant, tx } from './scope';

/** A change of what a stage holds from a day on. `count` +1 or −1 (0 when only the amount changes); `amountFen` carries the same sign. */
export interface PipelineDelta {
  day: IsoDate;
  stage: Stage;
  /** For SIGNED: framework or contract. */
  agreement?: string | null;
  orgUnitId: string;
  industryCode: string;
  currency: Currency;
  count: number;
  amountFen: bigint;
}

const COLUMNS = ['day', 'stage', 'agreement', 'orgUnitId', 'industryCode', 'currency', 'count', 'amountFen'] as const;
const INSERT = `INSERT INTO pipeline_deltas (recorded_at, day, stage, agreement, org_unit_id, industry_code, currency, count, amount)
                SELECT $1::timestamptz, * FROM unnest($2::date[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::int[], $9::bigint[])`;

/** Appends to the delta ledger, all at the instant of the transaction: the pipeline of any day is the sum of the rows up to it. */
export async function writeDeltas(deltas: readonly PipelineDelta[]): Promise<void> {
  const telling = deltas.filter(({ count, amountFen }) => count !== 0 || amountFen !== 0n);
  if (telling.length === 0) return;
  const columns = COLUMNS.map((column) =>
    telling.map((delta) => (column === 'amountFen' ? String(delta.amountFen) : (delta[column] ?? null))),
  );
  await tx().query(INSERT, [instant(), ...columns]);
}
