import { ROW_ACTION_WORDS, type CellNote, type ImportRowView, type ImportView } from '@luodi/imports/contract';
import type { Language } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import { importView } from '../import-view.query';
import { VERDICT_HEADS } from '../ledger/amended-head';
import { WORKBOOK_LIMITS } from '../workbook/workbook';
import type { Annotations } from './annotated-workbook';

const FILE = 'SELECT sha256 FROM imports WHERE id = $1';
/** What a table of text leaves blank below its first row, and the reader took from above: a workbook has to say it. */
const FILLED = `SELECT column_name || row AS address, raw ->> column_name AS text FROM import_rows, jsonb_object_keys(parsed -> 'mergedFrom') column_name
  WHERE import_id = $1`;

/** The file of an import and what its review says of it, in the reader's language. @throws not-found */
export async function annotationsOf(id: string, language: Language): Promise<{ fileName: string; sha256: string; said: Annotations }> {
  const view = await importView(id, language, { rows: WORKBOOK_LIMITS.rows });
  const [{ sha256 }] = (await tx().query<{ sha256: string }[]>(FILE, [id])) as [{ sha256: string }];
  const filled = view.sheet === null ? await tx().query<Annotations['texts']>(FILLED, [id]) : [];
  const notes = [...view.notes, ...view.rows.flatMap(({ cells }) => cells)];
  const said: Annotations = {
    sheet: view.sheet ?? '',
    headRow: Number(/\d+$/.exec(view.columns[0]?.address ?? '1')![0]),
    heading: VERDICT_HEADS[language],
    verdicts: view.rows.map((row) => ({ row: row.row, text: verdictOf(row, language), severity: severityOf(row) })),
    cells: notes.map(({ address, message, severity }) => ({ address, text: message, severity })),
    texts: [...filled, ...correctionsOf(view)],
  };
  return { fileName: view.fileName, sha256, said };
}

const correctionsOf = ({ corrections }: ImportView) => corrections.map(({ address, text }) => ({ address, text }));

function verdictOf({ action, duplicateOf, cells }: ImportRowView, language: Language): string {
  const word = ROW_ACTION_WORDS[language][action];
  const twin =
    action === 'duplicate' && duplicateOf !== null ? [language === 'zh' ? `与第 ${duplicateOf} 行` : `of row ${duplicateOf}`] : [];
  return [word, ...twin, ...cells.filter(isProblem).map(({ message }) => message)].join(' ');
}

const isProblem = ({ severity }: CellNote): boolean => severity === 'problem';

function severityOf({ action, cells }: ImportRowView): CellNote['severity'] | null {
  if (action === 'problem' || action === 'duplicate') return 'problem';
  return cells.length > 0 ? 'warning' : null;
}
