import {
  cellMessage,
  isReviewNote,
  reviewMessage,
  ROW_ACTIONS,
  type CellNote,
  type CellProblem,
  type ImportRowView,
  type ImportState,
  type ImportView,
  type RowAction,
} from '@luodi/imports/contract';
import type { Language } from '@luodi/shared/contract';
import { notFound, tx } from '@luodi/shared/server';
import type { ImportFailure } from './import.entity';

type Row = Omit<ImportView, 'counts' | 'problem' | 'notes' | 'can' | 'rows'> & { problem: ImportFailure | null; notes: StoredNote[] };
type Counts = Record<RowAction, number>;
interface StoredNote {
  address: string;
  field: string;
  severity: CellNote['severity'];
  code: string;
  params: CellProblem['params'];
  text: string;
}

const IMPORT = `SELECT i.id, i.kind, i.state, i.file_name AS "fileName", i.sheet, i.stated_on::text AS "statedOn", i.created_at AS "createdAt", i.committed_at AS "committedAt", i.skipped,
    i.problem, i.notes, coalesce((SELECT sum((r.parsed #>> '{totalInvestment,fen}')::bigint) FROM import_rows r
      WHERE r.import_id = i.id AND r.parsed #>> '{totalInvestment,currency}' = 'CNY'), 0)::float8 / 100 AS "totalInvestment" FROM imports i`;
const COUNTS = `SELECT import_id AS id, action, count(*)::int AS count FROM import_rows WHERE import_id = ANY ($1::uuid[]) GROUP BY 1, 2`;
/** What a revert took away is no longer there to be opened. */
const ROWS = `SELECT r.row, r.action, r.name, r.duplicate_of AS "duplicateOf", r.changes, r.cells,
    CASE WHEN i.state = 'reverted' AND r.action = 'create' THEN NULL ELSE r.record_id END AS "recordId",
    coalesce(r.parsed #>> '{totalInvestment,currency}', p.currency, 'CNY') AS currency
  FROM import_rows r JOIN imports i ON i.id = r.import_id LEFT JOIN projects p ON p.id = r.record_id WHERE r.import_id = $1 ORDER BY r.row`;

/** One import with its rows, in words of the reader's language. @throws not-found */
export async function importView(id: string, language: Language): Promise<ImportView> {
  const [found] = await tx().query<Row[]>(`${IMPORT} WHERE i.id = $1`, [id]);
  if (!found) throw notFound();
  const rows = await tx().query<(Omit<ImportRowView, 'cells'> & { cells: StoredNote[] })[]>(ROWS, [id]);
  const [view] = await withCounts([found], language);
  return { ...view!, rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map((note) => inWords(note, language)) })) };
}

/** The imports of the reader, newest first, without their rows. */
export async function importList(language: Language): Promise<ImportView[]> {
  return withCounts(await tx().query<Row[]>(`${IMPORT} ORDER BY i.created_at DESC, i.id DESC LIMIT 100`), language);
}

async function withCounts(rows: Row[], language: Language): Promise<ImportView[]> {
  const counted = await tx().query<{ id: string; action: RowAction; count: number }[]>(COUNTS, [rows.map(({ id }) => id)]);
  return rows.map((row) => {
    const none = Object.fromEntries(ROW_ACTIONS.map((action) => [action, 0])) as Counts;
    const counts = counted.filter(({ id }) => id === row.id).reduce((sum, { action, count }) => ({ ...sum, [action]: count }), none);
    return {
      ...row,
      counts,
      notes: row.notes.map((note) => inWords(note, language)),
      problem: row.problem && { code: row.problem.code, message: row.problem.message[language] },
      can: allowed(row.state),
      rows: [],
    };
  });
}

const allowed = (state: ImportState) => ({ commit: state === 'reviewed', revert: state === 'committed' });

function inWords({ params, ...note }: StoredNote, language: Language): CellNote {
  const { address, code } = note;
  if (isReviewNote(code))
    return { ...note, message: `${address}${language === 'zh' ? '：' : ': '}${reviewMessage(code, params, language)}` };
  return { ...note, message: cellMessage({ address, code: code as CellProblem['code'], params }, language) };
}
