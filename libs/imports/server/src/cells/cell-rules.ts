import type { LedgerMoney } from '@luodi/imports/contract';
import type { AgreementGrade } from '@luodi/projects/contract';
import type { PartialDay } from '@luodi/shared/contract';
import type { Direction } from '@luodi/visits/contract';
import { amountRule } from './amount-rule.ts';
import { type AreaReading, areaRule, landRule } from './area-rule.ts';
import { type CellContext, type CellInput, type Reading, refused } from './cell-note.ts';
import { type DayAndText, dayAndTextRule, dayRule } from './day-rule.ts';
import { creditCodeRule, lineRule, textRule } from './text-rule.ts';
import { type Tick, tickRule } from './tick-rule.ts';
import { agreementRule, directionRule, intentRule, lightRule } from './word-rules.ts';

/** What each kind of column gives. */
export interface CellValues {
  text: string;
  line: string;
  uscc: string;
  amount: LedgerMoney;
  area: AreaReading;
  land: number;
  day: PartialDay;
  dayAndText: DayAndText;
  tick: Tick;
  agreement: AgreementGrade;
  light: 'green' | 'yellow' | 'red';
  intent: 'strong' | 'medium' | 'weak';
  direction: Direction;
}
export type CellParse = keyof CellValues;

/** The rules by name, so that a ledger is a table of columns. */
export const CELL_RULES: { [P in CellParse]: (cell: CellInput, context: CellContext) => Reading<CellValues[P]> } = {
  text: textRule,
  line: lineRule,
  uscc: creditCodeRule,
  amount: amountRule,
  area: areaRule,
  land: landRule,
  day: dayRule,
  dayAndText: dayAndTextRule,
  tick: tickRule,
  agreement: agreementRule,
  light: lightRule,
  intent: intentRule,
  direction: directionRule,
};

/** `#REF!` is never a value. */
export const readCell = <P extends CellParse>(parse: P, cell: CellInput, context: CellContext): Reading<CellValues[P]> =>
  cell.isError ? refused('error-value') : CELL_RULES[parse](cell, context);
