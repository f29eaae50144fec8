import { serialText } from './excel-day.ts';
import { type Cell, type Sheet, type SheetRow, WorkbookProblem, type WorkbookLimits, parseAddress } from './workbook.ts';
import { isOn, readXml, unescapeText, type XmlHandler } from './xml-part.ts';
import type { SheetPart } from './book-parts.ts';
import type { ZipParts } from './zip-parts.ts';

export interface SheetContext {
  strings: string[];
  dateStyles: ('day' | 'month' | null)[];
  date1904: boolean;
  limits: WorkbookLimits;
  /** Filled cells so far, over all sheets. */
  cells: number;
}

const LAST_ROW = 1_048_576;
/** The columns of a ledger say the same again and again; equal cells are one object, of as many as are remembered. */
const MOST_REMEMBERED = 100_000;

/** Reads one sheet. Only filled cells are kept; rows are counted when they hold one. */
export async function readSheet(parts: ZipParts, part: SheetPart, context: SheetContext): Promise<Sheet> {
  const handler = new SheetHandler(part, context);
  await readXml(parts.read(part.path), part.path, handler);
  return handler.sheet;
}

class SheetHandler implements XmlHandler {
  readonly sheet: Sheet;
  readonly #context: SheetContext;
  readonly #remembered = new Map<string, Cell | null>();
  #row: SheetRow = { row: 0, hidden: false, cells: [] };
  #col = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  #collecting = false;
  #phonetic = false;

  constructor(part: SheetPart, context: SheetContext) {
    this.sheet = { name: part.name, hidden: part.hidden, rows: [], merges: [], hiddenColumns: [] };
    this.#context = context;
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'c':
        return this.#openCell(attributes);
      case 'row':
        return this.#openRow(attributes);
      case 'v':
      case 't':
        this.#collecting = !this.#phonetic;
        return;
      default:
        return this.#openOther(name, attributes);
    }
  }

  #openOther(name: string, attributes: Record<string, string>): void {
    if (name === 'rPh') this.#phonetic = true;
    if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
    if (name === 'col' && isOn(attributes['hidden'])) {
      this.sheet.hiddenColumns.push({ from: Number(attributes['min']), to: Number(attributes['max']) });
    }
  }

  text(text: string): void {
    if (this.#collecting) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#collecting = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#phonetic = false;
  }

  #openRow(attributes: Record<string, string>): void {
    const row = attributes['r'] ? Number(attributes['r']) : this.#row.row + 1;
    if (!(row >= 1)) throw new WorkbookProblem('workbook-damaged', { part: this.sheet.name });
    if (row > LAST_ROW) throw new WorkbookProblem('too-many-rows', { rows: this.#context.limits.rows, sheet: this.sheet.name });
    this.#row = { row, hidden: isOn(attributes['hidden']), cells: [] };
    this.#col = 0;
  }

  #openCell(attributes: Record<string, string>): void {
    const at = attributes['r'] ? parseAddress(attributes['r']) : null;
    this.#col = at?.col ?? this.#col + 1;
    if (this.#col > this.#context.limits.columns)
      throw new WorkbookProblem('too-many-columns', { columns: this.#context.limits.columns, sheet: this.sheet.name });
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
  }

  #closeCell(): void {
    const cell = this.#remember();
    if (!cell || cell.text === '') return;
    this.#row.cells.push(cell);
    if (++this.#context.cells > this.#context.limits.cells) throw new WorkbookProblem('workbook-too-heavy');
  }

  #closeRow(): void {
    if (this.#row.cells.length === 0) return;
    if (this.sheet.rows.length >= this.#context.limits.rows) {
      throw new WorkbookProblem('too-many-rows', { rows: this.#context.limits.rows, sheet: this.sheet.name });
    }
    this.sheet.rows.push(this.#row);
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map(parseAddress);
    if (from && to) this.sheet.merges.push({ top: from.row, left: from.col, bottom: to.row, right: to.col });
  }

  #remember(): Cell | null {
    const key = `${this.#col} ${this.#type} ${this.#style} ${this.#value}`;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const cell = this.#cell();
    if (this.#remembered.size < MOST_REMEMBERED) this.#remembered.set(key, cell);
    return cell;
  }

  #cell(): Cell | null {
    const raw = this.#value;
    if (raw === '') return null;
    switch (this.#type) {
      case 's':
        return this.#string(this.#context.strings[Number(raw)]);
      case 'b':
        return { ...this.#string(raw === '1' ? 'TRUE' : 'FALSE'), value: raw === '1' };
      case 'd':
        return { ...this.#string(raw.slice(0, 10)), isDate: true };
      case 'n':
        return this.#number(raw);
      default:
        return { ...this.#string(unescapeText(raw)), isError: this.#type === 'e' };
    }
  }

  #string(text = ''): Cell {
    return { col: this.#col, text, value: text, isDate: false, isError: false };
  }

  #number(raw: string): Cell {
    const value = Number(raw);
    if (!Number.isFinite(value)) return this.#string(raw);
    const precision = this.#context.dateStyles[this.#style] ?? null;
    const day = precision && serialText(value, this.#context.date1904, precision);
    // Fifteen digits are what Excel keeps and shows; the rest is float noise.
    return { col: this.#col, text: day ?? String(Number(value.toPrecision(15))), value, isDate: day !== null, isError: false };
  }
}
