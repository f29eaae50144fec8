/** How values are written in the reader's language; names that are not known come back undefined. */
export interface ValueNames {
  amount(yuan: number, currency: string): string;
  day(day: string): string;
  /** Known true by that day, the day itself unknown. */
  by(day: string): string;
  /** A visit of which only the month is known. */
  undated(month: string): string;
  stage(code: string): string | undefined;
  industry(code: string): string | undefined;
  town(id: string): string | undefined;
  light(code: string): string | undefined;
  agreement(code: string): string | undefined;
  direction(code: string): string | undefined;
  intent(code: string): string | undefined;
  fact(kind: string): string | undefined;
  underWay: string;
  yes: string;
}

interface StagedValue {
  stage: string;
  on: string;
  precision?: string;
  agreement?: string;
}
interface FactValue {
  kind: string;
  state: string;
  on: string | null;
}

const AMOUNTS = ['totalInvestment', 'fixedAssetPlan', 'annualPlan', 'monthDone', 'cumulativeDone', 'fundsReceived', 'estOutput', 'estTax'];
const NOTHING: readonly unknown[] = [null, undefined, '', false];
const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}(-\d{2})?$/;

/** A value before or after a change, in words. Amounts come in yuan, stages with their day; nothing is a dash. */
export function changeText(field: string, value: unknown, names: ValueNames, currency = 'CNY'): string {
  return NOTHING.includes(value) ? '—' : somethingText(field, value, { names, currency });
}

function somethingText(field: string, value: unknown, { names, currency }: { names: ValueNames; currency: string }): string {
  if (Array.isArray(value)) return listText(field, value, names);
  if (typeof value === 'number') return numberText(field, value, names, currency);
  return typeof value === 'string' ? wordText(field, value, names) : otherText(value, names);
}

function wordText(field: string, value: string, names: ValueNames): string {
  if (field === 'visitedOn' && MONTH.test(value)) return names.undated(value);
  return codeText(field, value, names) ?? (DAY.test(value) ? names.day(value) : value);
}

function otherText(value: unknown, names: ValueNames): string {
  return value === true ? names.yes : stagedText(value as StagedValue, names);
}

function numberText(field: string, value: number, names: ValueNames, currency: string): string {
  if (field === 'contractForeign') return names.amount(value, 'USD');
  return AMOUNTS.includes(field) ? names.amount(value, currency) : String(value);
}

function codeText(field: string, value: string, names: ValueNames): string | undefined {
  const read: Record<string, ((code: string) => string | undefined) | undefined> = {
    stage: names.stage,
    industryCode: names.industry,
    townId: names.town,
    light: names.light,
    agreement: names.agreement,
    direction: names.direction,
    intent: names.intent,
  };
  return read[field]?.(value);
}

function stagedText({ stage, on, precision, agreement }: StagedValue, names: ValueNames): string {
  const grade = agreement ? names.agreement(agreement) : undefined;
  const when = precision === 'by' ? names.by(on) : names.day(on);
  return [names.stage(stage) ?? stage, grade, when].filter(Boolean).join(' ');
}

function listText(field: string, list: readonly unknown[], names: ValueNames): string {
  return field === 'stage' ? list.map((step) => stagedText(step as StagedValue, names)).join(' · ') : factsText(list as FactValue[], names);
}

function factsText(facts: readonly FactValue[], names: ValueNames): string {
  const one = ({ kind, state, on }: FactValue) =>
    [names.fact(kind) ?? kind, state === 'under-way' ? names.underWay : on && names.day(on)].filter(Boolean).join(' ');
  return facts.map(one).join(' · ');
}
