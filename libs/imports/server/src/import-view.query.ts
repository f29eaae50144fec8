import {
  cellMessage,
  isReviewNote,
  reviewMessage,
  ROWS_AT_FIRST,
  type CellNote,
  type CellProblem,
  type ImportRowsDto,
  type ImportRowView,
  type ImportView,
} from '@luodi/imports/contract';
import type { Language } from '@luodi/shared/contract';
import { notFound, tx } from '@luodi/shared/server';
import { columnOfField } from './column-of-field';
import { optionsFor } from './cell-options.query';
import { definitionOf } from './ledger/parse-ledger';
import type { ImportFailure, ImportSums } from './import.entity';

type Row = Omit<
  ImportView,
  'counts' | 'noted' | 'totalInvestment' | 'problem' | 'notes' | 'can' | 'rows' | 'fields' | 'corrections' | 'options'
> & {
  problem: ImportFailure | null;
  sums: ImportSums;
  notes: StoredNote[];
};
interface StoredNote {
  address: string;
  field: string;
  severity: CellNote['severity'];
  code: string;
  params: CellProblem['params'];
  text: string;
}

type Whereabouts = { raw: Record<string, string>; columns: ImportView['columns'] };
type StoredRow = Omit<ImportRowView, 'cells'> & { cells: StoredNote[]; raw: Record<string, string> };

const IMPORT = `SELECT i.id, i.kind, i.state, i.file_name AS "fileName", i.sheet, i.stated_on::text AS "statedOn", i.created_at AS "createdAt", i.committed_at AS "committedAt", i.skipped, i.mode, i.columns, i.mapped,
    i.problem, i.notes, i.sums FROM imports i`;
const CORRECTIONS = `SELECT c.address, c.before, c.text, c.made_at AS at, p.name AS by FROM import_corrections c JOIN people p ON p.id = c.requested_by
  WHERE c.import_id = $1 ORDER BY c.made_at, c.address`;
/** What a revert took away is no longer there to be opened. */
const ROWS = `SELECT r.row, r.action, r.name, r.duplicate_of AS "duplicateOf", r.changes, r.cells, r.raw,
    CASE WHEN c.take IS NOT NULL THEN json_build_object('take', c.take, 'recordId', c.record_id) END AS choice,
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name, 'unitName', u.name) ORDER BY k.created_at), '[]')
       FROM projects k JOIN org_units u ON u.id = k.org_unit_id WHERE k.id = ANY (r.candidates)) AS candidates,
    CASE WHEN i.state = 'reverted' AND r.action = 'create' THEN NULL ELSE r.record_id END AS "recordId",
    coalesce(r.parsed #>> '{totalInvestment,currency}', p.currency, 'CNY') AS currency
  FROM import_rows r JOIN imports i ON i.id = r.import_id LEFT JOIN projects p ON p.id = r.record_id
    LEFT JOIN import_choices c ON c.import_id = r.import_id AND c.row = r.row WHERE r.import_id = $1 AND CASE $2 WHEN 'all' THEN true WHEN 'noted' THEN r.cells <> '[]' ELSE r.action = $2 END ORDER BY r.row LIMIT $3`;

/** One import with the rows asked for, in words of the reader's language. @throws not-found */
export async function importView(
  id: string,
  language: Language,
  { shown = 'all', rows: most = ROWS_AT_FIRST }: ImportRowsDto = {},
): Promise<ImportView> {
  const [found] = await tx().query<Row[]>(`${IMPORT} WHERE i.id = $1`, [id]);
  if (!found) throw notFound();
  const stored = await tx().query<StoredRow[]>(ROWS, [id, shown, most]);
  const view = viewOf(found, language);
  const rows = stored.map(({ cells, raw, ...row }) => ({
    ...row,
    cells: cells.map((note) => inWords(note, language, { raw, columns: found.columns })),
  }));
  const corrections = await tx().query<ImportView['corrections']>(CORRECTIONS, [id]);
  return { ...view, rows, corrections, options: view.can.change ? await optionsFor(stored.flatMap(({ cells }) => cells)) : {} };
}

/** The imports of the reader, newest first, without their rows. */
export async function importList(language: Language): Promise<ImportView[]> {
  const found = await tx().query<Row[]>(`${IMPORT} ORDER BY i.created_at DESC, i.id DESC LIMIT 100`);
  return found.map((row) => viewOf(row, language));
}

function viewOf({ sums, ...row }: Row, language: Language): ImportView {
  const { counts, noted, totalInvestment } = sums;
  return {
    ...row,
    ...{ counts, noted, totalInvestment: Number(totalInvestment) / 100 },
    notes: row.notes.map((note) => inWords(note, language)),
    problem: row.problem && { code: row.problem.code, message: row.problem.message[language] },
    can: allowed(row),
    fields: definitionOf(row.kind).columns.map(({ field }) => field),
    corrections: [],
    options: {},
    rows: [],
  };
}

const allowed = ({ state, columns }: Pick<Row, 'state' | 'columns'>) => ({
  change: state === 'reviewed' || (state === 'failed' && columns.length > 0),
  commit: state === 'reviewed',
  revert: state === 'committed',
});

const NOT_ONE_CELL = { raw: {}, columns: [] };

function inWords({ params, ...note }: StoredNote, language: Language, { raw, columns }: Whereabouts = NOT_ONE_CELL): CellNote {
  const { address, code, field } = note;
  const column = address.replace(/\d+$/, '');
  const cell = field !== null && columnOfField(columns, field) === column ? (raw[column] ?? '') : null;
  if (isReviewNote(code))
    return { ...note, cell, message: `${address}${language === 'zh' ? '：' : ': '}${reviewMessage(code, params, language)}` };
  return { ...note, cell, message: cellMessage({ address, code: code as CellProblem['code'], params }, language) };
}
