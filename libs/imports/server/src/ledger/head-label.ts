import { areaUnit, moneyUnit } from '../cells/money-units.ts';
import { simplified } from '../cells/simplified.ts';
import type { Unit } from '../cells/cell-note.ts';

/** A head cell taken apart. */
export interface HeadLabel {
  /** As written, on one line. */
  label: string;
  /** Keys to look a column up by; a two-language label gives one per line. */
  keys: string[];
  /** Unit words in or behind the label. */
  unit: Unit | null;
}

const UNIT_TAIL = /[:,/]?((?:亿|万|千)?(?:元|美元|人民币)|亿|万|亩|m2|平方米)$/;

/** `總投資\n（億元）` → `总投资`: half-width, simplified, lower case, no brackets, spaces or marks. A slash stays: it joins two names. */
export function labelKey(text: string): string {
  return simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]/g, '')
    .replace(/^[\d.*★]+/, '')
    .replace(/[^\p{L}\p{N}/]+/gu, '')
    .replace(/^\/+|\/+$/g, '');
}

const unitOf = (text: string): Unit | null => moneyUnit(text) ?? areaUnit(text);

/** Units in brackets win; `总投资/亿元` and `总投资亿元` name theirs at the end. */
export function readLabel(text: string): HeadLabel {
  const flat = text.normalize('NFKC').replace(/\s*\n\s*/g, '');
  const inBrackets = [...flat.matchAll(/[([【]([^)\]】]*)[)\]】]/g)].map((match) => unitOf(match[1]!));
  const whole = labelKey(flat);
  const tail = UNIT_TAIL.exec(whole);
  const keys = new Set([whole, ...(tail ? [whole.slice(0, tail.index)] : []), ...text.split('\n').map(labelKey)]);
  const stripped = [...keys].map((key) => key.replace(/^其中/, ''));
  return {
    label: flat.trim(),
    keys: [...keys, ...stripped].filter((key, at, all) => key !== '' && all.indexOf(key) === at),
    unit: inBrackets.find((unit) => unit !== null) ?? (tail ? unitOf(tail[1]!) : null),
  };
}
