import type { CellNote, CellTextDto, ImportRowView, ImportView } from '@luodi/imports/contract';

/** Notes of other rows that say the same of the same words: mended by the same answer. */
export function sameSaid(note: CellNote, rows: readonly ImportRowView[]): CellNote[] {
  const alike = (one: CellNote) => one.code === note.code && one.field === note.field && one.text === note.text && one.cell !== null;
  return note.text === '' ? [] : rows.flatMap(({ cells }) => cells.filter((one) => alike(one) && one.address !== note.address));
}

/** One of a list takes the place of the words at fault; what else the cell says stays. */
export function chosenText({ cell, text }: CellNote, option: string): string {
  return cell && text ? cell.replace(text, () => option) : option;
}

export function mended(notes: readonly CellNote[], textOf: (note: CellNote) => string): CellTextDto[] {
  return notes.map((note) => ({ address: note.address, text: textOf(note) }));
}

/** `统一社会信用代码` above `E7`, as the sheet has it. */
export function headOf(address: string, { columns }: Pick<ImportView, 'columns'>): string {
  const column = address.replace(/\d+$/, '');
  return columns.find((one) => one.address.replace(/\d+$/, '') === column)?.label ?? '';
}
