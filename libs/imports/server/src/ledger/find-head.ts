import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { WorkbookProblem } from '../workbook/workbook.ts';
import { type HeadLabel, labelKey, readLabel } from './head-label.ts';
import type { ColumnDefinition, LedgerDefinition } from './ledger-definition.ts';
import { type SheetTop, sheetTop } from './sheet-grid.ts';

/** Rows from the top in which a head may stand, and rows it may have. */
const DEPTH = 40;
const MAX_HEAD_ROWS = 3;

export interface HeadColumn {
  col: number;
  label: HeadLabel;
  column: ColumnDefinition | null;
}
export interface LedgerHead {
  sheet: Sheet;
  /** First and last row of the head. */
  top: number;
  bottom: number;
  columns: HeadColumn[];
}

interface Candidate {
  head: LedgerHead;
  score: number;
}

/**
 * The head of the ledger: of all sheets the rows whose labels fit the most columns; fewer rows and earlier sheets win a tie.
 * @throws WorkbookProblem `head-not-found` naming what was looked for and the likeliest row read.
 */
export function findHead(book: Workbook, definition: LedgerDefinition): LedgerHead {
  let best: Candidate | null = null;
  let nearest: Candidate | null = null;
  for (const sheet of book.sheets) {
    for (const head of candidates(sheet, definition)) {
      const one = { head, score: matched(head) - (sheet.hidden ? 0.5 : 0) };
      if (fits(head, definition)) best = better(best, one);
      nearest = better(nearest, one);
    }
  }
  if (best) return best.head;
  throw notFound(nearest?.head ?? null, definition);
}

const matched = (head: LedgerHead): number => head.columns.filter((column) => column.column).length;
const better = (old: Candidate | null, one: Candidate): Candidate => (old && old.score >= one.score ? old : one);

const notFound = (nearest: LedgerHead | null, definition: LedgerDefinition): WorkbookProblem =>
  new WorkbookProblem('head-not-found', {
    looked: definition.needs.map((fields) => fields.map((field) => nameOf(definition, field)).join('/')),
    read: nearest?.columns.map((column) => column.label.label.slice(0, 40)).slice(0, 12) ?? [],
    sheet: nearest?.sheet.name ?? '',
    row: nearest?.top ?? 0,
  });

const nameOf = (definition: LedgerDefinition, field: string): string =>
  definition.columns.find((column) => column.field === field)?.names[0] ?? field;

const fits = (head: LedgerHead, definition: LedgerDefinition): boolean => {
  const found = new Set(head.columns.flatMap(({ column }) => column?.field ?? 'none'));
  return found.size >= 4 && meetsNeeds(definition, [...found]);
};

/** Whether the fields suffice for that ledger. */
export const meetsNeeds = ({ needs }: LedgerDefinition, found: readonly string[]): boolean =>
  needs.every((fields) => fields.some((field) => found.includes(field)));

function* candidates(sheet: Sheet, definition: LedgerDefinition): Generator<LedgerHead> {
  const top = sheetTop(sheet, DEPTH);
  const index = nameIndex(definition);
  const labels = new LabelReader();
  for (let rows = 1; rows <= MAX_HEAD_ROWS; rows++) {
    for (const first of top.rowNumbers)
      yield { sheet, top: first, bottom: first + rows - 1, columns: readHead(top, { first, rows }, index, labels) };
  }
}

type NameIndex = Map<string, { column: ColumnDefinition; rank: number }>;

/** Label key → column and how good the name is; a name two columns share goes to the first. */
function nameIndex(definition: LedgerDefinition): NameIndex {
  const index: NameIndex = new Map();
  for (const column of definition.columns) {
    column.names.forEach((name, rank) => {
      if (!index.has(name)) index.set(name, { column, rank });
    });
  }
  return index;
}

/** Each row is looked at as part of several heads; its labels are taken apart once. */
class LabelReader {
  readonly #read = new Map<string, HeadLabel>();

  read(text: string): HeadLabel {
    const known = this.#read.get(text) ?? readLabel(text);
    this.#read.set(text, known);
    return known;
  }
}

function readHead(top: SheetTop, { first, rows }: { first: number; rows: number }, index: NameIndex, labels: LabelReader): HeadColumn[] {
  const groups = new Map<number, string>();
  const read = top.columns.flatMap((col) => {
    const levels = Array.from({ length: rows }, (_, at) => levelText(top, first + at, col, groups));
    const leaf = levels.findLast((text) => text.own !== '');
    if (!leaf) return [];
    const above = levels.slice(0, levels.indexOf(leaf)).map((level) => level.shown);
    return [{ col, label: labels.read(leaf.own), group: labelKey(above.findLast((text) => text !== leaf.own) ?? '') }];
  });
  return assign(read, index);
}

/** A group head whose cells are not merged still reaches to the right until the next one. */
function levelText(top: SheetTop, row: number, col: number, groups: Map<number, string>): { own: string; shown: string } {
  const own = top.text(row, col);
  if (own !== '') groups.set(row, own);
  return { own, shown: own === '' ? (groups.get(row) ?? '') : own };
}

/** Each field goes to the column with its best name. */
function assign(read: { col: number; label: HeadLabel; group: string }[], index: NameIndex): HeadColumn[] {
  const matches = read.map(({ col, label, group }) => {
    const keys = [...label.keys.map((key) => group + key), ...label.keys];
    const found = keys.map((key) => index.get(key)).find((match) => match !== undefined);
    return { col, label, found };
  });
  const bestFor = new Map<string, { col: number; rank: number }>();
  for (const { col, found } of matches) {
    const field = found?.column.field;
    if (field !== undefined && found!.rank < (bestFor.get(field)?.rank ?? Infinity)) bestFor.set(field, { col, rank: found!.rank });
  }
  return matches.map(({ col, label, found }) => ({
    col,
    label,
    column: found && bestFor.get(found.column.field)?.col === col ? found.column : null,
  }));
}
