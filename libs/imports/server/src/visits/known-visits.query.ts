import type { VisitLedgerRow } from '@luodi/imports/contract';
import { claimKeys, holderOf } from '@luodi/investors/server';
import { actorInScope, plainText, tx } from '@luodi/shared/server';
import { Visit } from '@luodi/visits/server';
import { In } from 'typeorm';
import { fileKey } from '../kinds/investor-of-row';

const TOPIC_LENGTH = 200;

/** What a visit was about, as it is kept in one line. */
export const topicOf = ({ topic }: Pick<VisitLedgerRow, 'topic'>): string | null => topic && topic.slice(0, TOPIC_LENGTH);

const plain = (text: string | null): string => plainText(text ?? '').replace(/\s/g, '');

/** A month is the same month whatever its bound is; a month is never a day. */
const SAME = `SELECT id, topic FROM visits WHERE investor_id = $1 AND direction = $2 AND deleted_at IS NULL
  AND CASE WHEN visited_precision = 'month' THEN to_char(visited_on, 'YYYY-MM') ELSE visited_on::text END = $3 ORDER BY created_at, id`;

/** The visit on record that a row speaks of: of those to its company, on its day, in its way and about the same, the nth. */
export async function knownVisits(row: VisitLedgerRow): Promise<Visit[]> {
  const { investor, direction, on, nth } = row;
  if (investor === null || direction === null || on === null) return [];
  const holder = await holderOf(claimKeys(investor));
  if (!holder || !actorInScope().orgUnitIds.includes(holder.orgUnitId)) return [];
  const same = await tx().query<{ id: string; topic: string | null }[]>(SAME, [holder.investorId, direction, on]);
  const about = same.filter(({ topic }) => plain(topic) === plain(topicOf(row)));
  const found = about[nth - 1];
  return found ? tx().findBy(Visit, { id: In([found.id]) }) : [];
}

/** What makes two rows of a file speak of the same; the visits are then told apart by their number. */
export const visitKey = (row: VisitLedgerRow): string =>
  [row.investor === null ? '' : fileKey(row.investor), row.on, row.direction, plain(topicOf(row))].join(' ');
