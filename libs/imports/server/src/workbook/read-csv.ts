import { CsvError, type Options, parse } from 'csv-parse/sync';
import { decodeText } from './text-encoding.ts';
import { type Cell, type Sheet, type Workbook, type WorkbookLimits, WorkbookProblem } from './workbook.ts';

const DELIMITERS = [',', '\t', ';'];
const TOP_LINES = 20;
/** Excel writes `="0591"` where a number must stay text. */
const KEPT_AS_TEXT = /^="(.*)"$/s;

/** A table of text as a workbook of one sheet: rows and columns are numbered as Excel would number them. @throws WorkbookProblem */
export function readCsv(file: Buffer, limits: WorkbookLimits): Workbook {
  const text = decodeText(file);
  const sheet: Sheet = { name: '', hidden: false, rows: [], merges: [], hiddenColumns: [], flat: true };
  const filling = new Filling(sheet, limits);
  records(text, delimiterOf(text), (record) => filling.add(record));
  if (sheet.rows.length === 0) throw new WorkbookProblem('sheet-empty', { sheets: [] });
  return { date1904: false, sheets: [sheet] };
}

/** Text without any of them is prose. */
function delimiterOf(text: string): string {
  const top = text.split('\n', TOP_LINES).join('\n');
  const times = (delimiter: string): number => top.split(delimiter).length - 1;
  const likeliest = DELIMITERS.reduce((best, one) => (times(one) > times(best) ? one : best));
  if (times(likeliest) === 0 && text.trim() !== '') throw new WorkbookProblem('workbook-not-xlsx');
  return likeliest;
}

/** Hands over each record. A quotation mark within a cell that has none around it is only a mark: `5"管`. */
function records(text: string, delimiter: string, take: (record: string[]) => void): void {
  const options: Options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false };
  const read = (quotes: Options): string[][] => parse(text, { ...options, ...quotes });
  try {
    read({}).forEach(take);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'INVALID_OPENING_QUOTE') throw quoteOpen(error);
    try {
      read({ relax_quotes: true }).forEach(take);
    } catch (again) {
      throw again instanceof CsvError ? quoteOpen(again) : again;
    }
  }
}

const quoteOpen = (error: CsvError): WorkbookProblem =>
  new WorkbookProblem('csv-quote-open', { row: Number((error as { records?: number }).records ?? 0) + 1 });

/** Takes records as rows while the limits allow. */
class Filling {
  readonly #sheet: Sheet;
  readonly #limits: WorkbookLimits;
  #row = 0;
  #cells = 0;

  constructor(sheet: Sheet, limits: WorkbookLimits) {
    this.#sheet = sheet;
    this.#limits = limits;
  }

  add(record: string[]): void {
    this.#row++;
    const { rows, columns, cells: most } = this.#limits;
    if (record.length > columns) throw new WorkbookProblem('too-many-columns', { columns, sheet: '.csv' });
    const cells = record.flatMap((text, at) => cellOf(text, at + 1));
    if (cells.length === 0) return;
    this.#cells += cells.length;
    if (this.#sheet.rows.length >= rows) throw new WorkbookProblem('too-many-rows', { rows, sheet: '.csv' });
    if (this.#cells > most) throw new WorkbookProblem('workbook-too-heavy');
    this.#sheet.rows.push({ row: this.#row, hidden: false, cells });
  }
}

function cellOf(written: string, col: number): Cell[] {
  const text = KEPT_AS_TEXT.exec(written)?.[1] ?? written;
  return text.trim() === '' ? [] : [{ col, text, value: text, isDate: false, isError: isError(text) }];
}

const isError = (text: string): boolean => /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text.trim());
