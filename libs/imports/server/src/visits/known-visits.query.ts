import type { VisitLedgerRow } from '@luodi/imports/contract';
import { actorInScope, plainText, tx } from '@luodi/shared/server';
import { Visit } from '@luodi/visits/server';
import { In } from 'typeorm';
import { fileKey, holderInFile } from '../kinds/investor-of-row';
import type { LedgerContext } from '../kinds/ledger-context';

const TOPIC_LENGTH = 200;

/** What a visit was about, as it is kept in one line. */
export const topicOf = ({ topic }: Pick<VisitLedgerRow, 'topic'>): string | null => topic && topic.slice(0, TOPIC_LENGTH);

const plain = (text: string | null): string => plainText(text ?? '').replace(/\s/g, '');

/** A month is the same month whatever its bound is; a month is never a day. */
const SAME = `SELECT row.n::int - 1 AS at, v.id, v.topic FROM unnest($1::uuid[], $2::text[], $3::text[]) WITH ORDINALITY AS row (investor_id, direction, day, n)
  JOIN visits v ON v.investor_id = row.investor_id AND v.direction = row.direction AND v.deleted_at IS NULL
    AND CASE WHEN v.visited_precision = 'month' THEN to_char(v.visited_on, 'YYYY-MM') ELSE v.visited_on::text END = row.day ORDER BY v.created_at, v.id`;

/** The visits on record that rows speak of: of those to its company, on its day, in its way and about the same, the nth. */
export async function knownVisits(rows: readonly VisitLedgerRow[], context: LedgerContext): Promise<Visit[][]> {
  const asked = rows.map((row) => ({ row, investorId: investorInScope(row, context) }));
  const same = await tx().query<{ at: number; id: string; topic: string | null }[]>(SAME, [
    asked.map(({ investorId }) => investorId),
    asked.map(({ row }) => row.direction),
    asked.map(({ row }) => row.on),
  ]);
  const sameAs = Map.groupBy(same, ({ at }) => at);
  const ids = rows.map((row, at) => {
    const about = (sameAs.get(at) ?? []).filter(({ topic }) => plain(topic) === plain(topicOf(row)));
    return about[row.nth - 1]?.id;
  });
  const visits = await tx().findBy(Visit, { id: In(ids.filter((id) => id !== undefined)) });
  const byId = Map.groupBy(visits, ({ id }) => id);
  return ids.map((id) => byId.get(id ?? '') ?? []);
}

function investorInScope({ investor }: VisitLedgerRow, context: LedgerContext): string | null {
  const holder = investor === null ? undefined : holderInFile(investor, context);
  return holder?.investorId && actorInScope().orgUnitIds.includes(holder.orgUnitId) ? holder.investorId : null;
}

/** What makes two rows of a file speak of the same; the visits are then told apart by their number. */
export const visitKey = (row: VisitLedgerRow): string =>
  [row.investor === null ? '' : fileKey(row.investor), row.on, row.direction, plain(topicOf(row))].join(' ');
