import type { PaperSize, Worksheet } from '@protobi/exceljs';
import type { WeeklyReport } from '@luodi/reports/contract';
import type { Language } from '@luodi/shared/contract';
import { writeLedgerSheet } from './ledger-sheet';
import type { LedgerRow } from './ledger-rows.query';
import { NEGOTIATING_COLUMNS, SIGNED_COLUMNS } from './ledger-columns';
import { writeTable } from './table-sheet';
import { sheetWords, type SheetWords } from './sheet-words';

/** The number Excel has for the paper. */
const A3 = 8 as PaperSize;

export interface WeeklySheets {
  report: WeeklyReport;
  signed: LedgerRow[];
  negotiating: LedgerRow[];
}

/** The week as a workbook: core figures, visits, movement, and the two ledgers, each ready to print on A3 landscape. */
export async function weeklyWorkbook({ report, signed, negotiating }: WeeklySheets, language: Language): Promise<Buffer> {
  const words = sheetWords(language);
  // Loaded with the first workbook: a server at rest is 40 MB smaller without it.
  const { default: ExcelJS } = await import('@protobi/exceljs');
  const book = new ExcelJS.Workbook();
  book.creator = 'Luodi';
  book.created = new Date(report.knownAt);
  const sheet = (name: string) =>
    book.addWorksheet(name, { pageSetup: { paperSize: A3, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } });
  writeIndicators(sheet(words.sheets.indicators), report, words);
  writeVisits(sheet(words.sheets.visits), report, words);
  writeMovement(sheet(words.sheets.movement), report, words);
  const stated = words.stated(report.to);
  writeLedgerSheet(sheet(words.sheets.negotiating), {
    title: words.titles.negotiating,
    stated,
    columns: NEGOTIATING_COLUMNS,
    rows: negotiating,
    words,
  });
  writeLedgerSheet(sheet(words.sheets.signed), { title: words.titles.signed, stated, columns: SIGNED_COLUMNS, rows: signed, words });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Counts plain; amounts of money in 亿元. */
const shown = (unit: string, value: number | null) => (value === null ? '—' : unit === 'yuan' ? value / 1e8 : value);

function writeIndicators(sheet: Worksheet, { indicators, from, to, issueNo }: WeeklyReport, words: SheetWords) {
  const rows = indicators.map(({ code, unit, thisWeek, lastWeek, yearToDate }) => [
    words.indicators[code],
    words.units[unit],
    shown(unit, thisWeek),
    shown(unit, lastWeek),
    shown(unit, thisWeek - lastWeek),
    shown(unit, yearToDate),
  ]);
  writeTable(sheet, {
    title: words.titles.indicators(issueNo),
    note: words.period(from, to),
    head: words.heads.indicators,
    widths: [30, 10, 14, 14, 14, 16],
    rows,
    foot: words.caliber,
  });
}

function writeVisits(sheet: Worksheet, { visits, undatedVisits, from, to }: WeeklyReport, words: SheetWords) {
  const undated = undatedVisits.map((visit) => ({ ...visit, visitedOn: words.undated(visit.visitedOn) }));
  const rows = [...visits, ...undated].map((visit) => [
    visit.visitedOn,
    words.directions[visit.direction],
    visit.investorName ?? visit.projectName ?? visit.leadTitle ?? '',
    visit.guests.map(({ name, title }) => `${name}${title ?? ''}`).join('、'),
    visit.hosts.map(({ name }) => name).join('、'),
    visit.summary,
    visit.intent ? words.intents[visit.intent] : '—',
    [visit.nextAction, visit.nextActionDueOn].filter(Boolean).join(' '),
  ]);
  writeTable(sheet, {
    title: words.titles.visits,
    note: words.period(from, to),
    head: words.heads.visits,
    widths: [12, 10, 30, 24, 24, 60, 10, 36],
    rows,
  });
}

function writeMovement(sheet: Worksheet, { movement, from, to }: WeeklyReport, words: SheetWords) {
  const stage = (code: MovementStage) => (code ? words.stages[code] : '—');
  const rows = movement.map(({ name, unitName, from: was, to: is, kind, effect, on, totalInvestment, currency }) => [
    words.kinds[kind],
    name,
    unitName,
    stage(was),
    stage(is),
    on,
    currency === 'CNY' ? shown('yuan', totalInvestment) : `${totalInvestment} ${currency}`,
    words.effects[effect],
  ]);
  writeTable(sheet, {
    title: words.titles.movement,
    note: words.period(from, to),
    head: words.heads.movement,
    widths: [8, 40, 16, 12, 12, 14, 16, 16],
    rows,
  });
}

type MovementStage = WeeklyReport['movement'][number]['from'];
