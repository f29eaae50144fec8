import type { CellWords, WorkbookWords } from './ledger-words';
import type { ProblemParams } from './ledger-problems';

const list = (value: ProblemParams[string] | undefined): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

const LEDGER_EN: Record<string, string> = {
  negotiating: 'This looks like the ledger of projects in talks: please choose that kind.',
  signed: 'This looks like the ledger of signed projects: please choose that kind.',
  visits: 'This looks like the ledger of visits: please choose that kind.',
};

export const workbookWordsEn: WorkbookWords = {
  'workbook-not-xlsx': () =>
    'This is neither an .xlsx workbook nor a .csv table. Please save it as .xlsx in Excel or WPS and upload it again.',
  'workbook-is-xls': () =>
    'This is an old .xls file (renaming does not change the format). Please open it, save it as .xlsx and upload it again.',
  'workbook-encrypted': () => 'The workbook asks for a password. Please remove it and upload the file again.',
  'workbook-truncated': () => 'The file is incomplete. Please download or save it once more and upload it again.',
  'workbook-damaged': ({ part }) =>
    `The file is damaged${part ? ` (${part})` : ''}. Please open it in Excel or WPS, save a copy and upload that.`,
  'workbook-unsafe': () => 'The file declares a document type, which is not accepted. Please save a copy in Excel or WPS and upload that.',
  'workbook-too-large': ({ megabytes }) => `The file is larger than ${megabytes} MB. Please remove pictures or split it.`,
  'workbook-bomb': () => 'The file unpacks to far too much and was not read. Please keep only the sheet with the ledger.',
  'workbook-too-heavy': () => 'Reading the file took too long or too much memory and was stopped. Please split it.',
  'csv-quote-open': ({ row }) =>
    `A quotation mark opens in row ${row} and never closes; all that follows became one cell. Please close it, or save the file as .xlsx.`,
  'csv-garbled': () =>
    'The text is garbled already: a GBK file was opened as UTF-8 and saved. Please upload the original, or save it as .xlsx in Excel or WPS.',
  'csv-encoding-unknown': () => 'The text is neither UTF-8 nor GBK. Please save the file as .xlsx in Excel or WPS and upload that.',
  'too-many-rows': ({ rows, sheet }) => `Sheet “${sheet}” has more than ${rows} rows. Please split it.`,
  'too-many-columns': ({ columns, sheet }) => `Sheet “${sheet}” has more than ${columns} columns and is no valid sheet.`,
  'sheet-empty': () => 'There is nothing in the workbook (a picture of a table cannot be read). Please check that it is the right file.',
  'head-not-found': ({ looked, read, sheet, looksLike }) =>
    `The head was not found. Looked for: ${list(looked)}. Read${sheet ? ` in “${sheet}”` : ''}: ${list(read) || '(nothing)'}. ${LEDGER_EN[String(looksLike)] ?? 'Please check the kind of ledger and its column names.'}`,
};

export const cellWordsEn: CellWords = {
  'text-hidden-characters': () => 'Held characters that cannot be seen; they were removed. Please check.',
  'text-garbled': () => 'The text looks garbled. Please check the original file.',
  'text-too-long': ({ length, max }) => `${length} characters, at most ${max}. Please shorten it.`,
  'value-missing': () => 'This cell cannot be blank. Please fill it in.',
  'value-unknown': ({ allowed }) => `Not understood. Please use one of: ${list(allowed)}.`,
  'error-value': () => 'The formula failed and has no value. Please put a number or text.',
  'amount-unreadable': () => 'This amount cannot be read. Please put a number, or such as 1.2亿元 or 500万美元.',
  'amount-range': () => 'This is a range. Please put one number.',
  'amount-negative': () => 'An amount cannot be negative. Please check.',
  'amount-out-of-range': () => 'The amount is too large. Please check number and unit.',
  'amount-unlikely': () => 'More than 100 billion. Please check the unit, 亿元 or 万元.',
  'amount-summed': () => 'The phases were added up. Please check.',
  'amount-remark': () => 'The remark in brackets was not counted. Please check.',
  'amount-merged': ({ from }) => `The amount is merged with ${from} and counts for that row only; here it is taken as blank.`,
  'unit-assumed': ({ unit }) => `Neither the head nor the sheet names a unit; read as ${unit}. Please check.`,
  'currency-unexpected': ({ currency, expected }) => `This column should be ${expected}; taken as ${currency}, as written. Please check.`,
  'area-unreadable': () => 'This area cannot be read. Please put a number, or such as 78亩 or 25000㎡.',
  'area-converted': ({ sqm }) => `${sqm} ㎡ was converted to mu (1 mu = 666.67 ㎡). Please check.`,
  'day-unreadable': () => 'This date cannot be read. Please write such as 2026-03-05 or 2026-03.',
  'day-impossible': () => 'There is no such day. Please check.',
  'day-ambiguous': ({ first, second }) => `This may be ${first} or ${second}. Please write it as 2026-03-05 or 2026-03.`,
  'day-vague': () => 'Only the year or quarter is given. Please give the month at least.',
  'day-year-assumed': ({ year }) => `The year is not written in full; read as ${year}. Please check.`,
  'tick-unclear': () => 'Cannot tell whether it is done. Please put √, 办理中 or a date.',
  'credit-code-as-number': () =>
    'The credit code was stored as a number and lost its last digits. Please set the cell to text and type it again.',
  'credit-code-shape': ({ length }) =>
    `A credit code has 18 digits and capital letters (no I, O, S, V, Z); this has ${length}. Please check.`,
  'name-missing': () => 'There is no project name; this row will not be imported. Please fill it in.',
  'column-hidden': ({ column }) => `Column ${column} is hidden in the sheet and was read all the same. Please check.`,
  'blank-filled': ({ text }) => `Blank. A .csv does not say which cells are merged; read as “${text}” from above. Please check.`,
  'row-hidden': ({ row }) => `Row ${row} is hidden in the sheet and was read all the same. Please check.`,
};
