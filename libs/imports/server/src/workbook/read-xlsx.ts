import { readBook, readDateStyles, readSharedStrings } from './book-parts.ts';
import { readSheet } from './sheet-part.ts';
import { type Workbook, type WorkbookLimits, WorkbookProblem } from './workbook.ts';
import { ZipParts } from './zip-parts.ts';

/**
 * Reads an .xlsx that nobody vouches for. Cells hold the cached values of formulas; nothing is computed.
 * @throws WorkbookProblem for every file that is not a sound workbook within the limits.
 */
export async function readXlsx(file: Buffer, limits: WorkbookLimits): Promise<Workbook> {
  const parts = await ZipParts.open(file, limits);
  if (!parts.has('xl/workbook.xml')) throw new WorkbookProblem('workbook-not-xlsx');
  const { date1904, sheets } = await readBook(parts);
  const context = { date1904, limits, cells: 0, strings: await readSharedStrings(parts), dateStyles: await readDateStyles(parts) };
  const book: Workbook = { date1904, sheets: [] };
  for (const sheet of sheets) book.sheets.push(await readSheet(parts, sheet, context));
  if (book.sheets.every((sheet) => sheet.rows.length === 0)) {
    throw new WorkbookProblem('sheet-empty', { sheets: book.sheets.map((sheet) => sheet.name) });
  }
  return book;
}
