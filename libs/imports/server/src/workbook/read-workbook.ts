import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { isText } from './text-encoding.ts';
import { type Workbook, type WorkbookLimits, WORKBOOK_LIMITS, WorkbookProblem } from './workbook.ts';

/**
 * Reads a workbook that nobody vouches for, whatever its name says: .xlsx, or .csv as a workbook of one sheet.
 * @throws WorkbookProblem for every file that is neither, or not sound, or beyond the limits.
 */
export async function readWorkbook(file: Buffer, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<Workbook> {
  if (file.length > limits.fileBytes)
    throw new WorkbookProblem('workbook-too-large', { megabytes: Math.floor(limits.fileBytes / 1_048_576) });
  return isText(file) ? readCsv(file, limits) : readXlsx(file, limits);
}
