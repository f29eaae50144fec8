import { type CellContext, type CellNote, type CellRule, compact, isOpen, open, refused, taken, warning } from './cell-note.ts';
import { timesExact } from './decimal.ts';
import { areaUnit } from './money-units.ts';

/** Land in 亩 and plant in ㎡, two decimals. */
export interface AreaReading {
  landMu: number | null;
  plantSqm: number | null;
}

const PART = /^(?:用地|土地|占地|厂房|租赁|建筑面积|约)*(\d[\d,]*(?:\.\d+)?)(\D.*)?$/;
const MU = { size: 66_667n, of: 'mu' };

/** `７８亩`, `25000㎡`, `78亩/25000㎡`; a bare number takes the head's unit, else 亩. */
export const areaRule: CellRule<AreaReading> = (cell, context) => {
  if (isOpen(cell.text)) return open();
  if (cell.isDate) return refused('area-unreadable');
  const area: AreaReading = { landMu: null, plantSqm: null };
  for (const part of compact(cell.text)
    .toLowerCase()
    .split(/[/;、]/)) {
    const read = readPart(part, context);
    if (!read) return refused('area-unreadable');
    if (read.of === 'mu') area.landMu = read.amount;
    else area.plantSqm = read.amount;
  }
  return taken(area);
};

function readPart(text: string, context: CellContext): { of: string; amount: number } | null {
  const match = PART.exec(text);
  if (!match) return null;
  const unit = match[2] ? areaUnit(match[2]) : (context.unit ?? MU);
  // In hundredths of the unit shown: 亩 stays 亩, 公顷 become 亩 by 15.
  const hundredths = unit && timesExact(match[1]!, sizeInHundredths(unit));
  if (hundredths === null || hundredths > 10n ** 12n) return null;
  return { of: unit!.of, amount: Number(hundredths) / 100 };
}

const sizeInHundredths = (unit: { size: bigint; of: string }): bigint =>
  unit.of === 'sqm' ? unit.size : unit.size === MU.size ? 100n : 1_500n;

/** A column that holds land only: ㎡ become 亩 (1亩 = 666.67㎡) and a person looks. */
export const landRule: CellRule<number> = (cell, context) => {
  const { value, notes } = areaRule(cell, context);
  if (value?.landMu != null) return taken(value.landMu, ...notes);
  if (value?.plantSqm == null) return { value: null, notes };
  const converted: CellNote = warning('area-converted', { sqm: value.plantSqm });
  return taken(Math.round((value.plantSqm / 666.67) * 100) / 100, ...notes, converted);
};
