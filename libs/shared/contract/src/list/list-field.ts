import type { Language } from '../problem';

/** Chinese and English. */
export type Words = readonly [zh: string, en: string];
export const said = (words: Words, language: Language): string => words[language === 'zh' ? 0 : 1];
/** The values of a field in one language. */
export const allSaid = <K extends string>(words: Record<K, Words>, language: Language): Record<K, string> =>
  Object.fromEntries(Object.entries<Words>(words).map(([value, pair]) => [value, said(pair, language)])) as Record<K, string>;

export const FIELD_KINDS = ['text', 'code', 'record', 'day', 'instant', 'money', 'number', 'flag'] as const;
/** `record` is an id whose name is shown; `instant` is filtered by business days; `money` is in yuan, kept in 分. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One field of a list, declared once for the columns, filters, sorting, groups, totals and exports of client and server. */
export interface ListField {
  kind: FieldKind;
  label: Words;
  /** Of a code: its values in their order. A code without them is a node of the industry tree. */
  values?: Readonly<Record<string, Words>>;
  /** Of a record: where its names are looked up. */
  of?: 'units' | 'towns' | 'people';
  /** Of money that is always in one currency; else the row's own. */
  currency?: 'USD';
  /** Rows may be put together by it. */
  group?: true;
  /** The totals add it up, per currency. */
  sum?: true;
}
export type ListFields = Readonly<Record<string, ListField>>;

const VALUE = ['is', 'not', 'any', 'empty', 'filled'] as const;
const RANGE = ['between', 'from', 'to', 'is', 'empty', 'filled'] as const;

/** What a field of each kind can be asked; the first is offered first. `from` and `to` include their bound. */
export const OPERATORS = {
  text: ['contains', ...VALUE],
  code: ['any', 'is', 'not', 'empty', 'filled'],
  record: ['any', 'is', 'not', 'empty', 'filled'],
  day: RANGE,
  instant: ['between', 'from', 'to', 'is'],
  money: RANGE,
  number: RANGE,
  flag: ['is'],
} as const satisfies Record<FieldKind, readonly string[]>;
export type Operator = (typeof OPERATORS)[FieldKind][number];

export const operatorsOf = ({ kind }: ListField): readonly Operator[] => OPERATORS[kind];

/** Largest number of values of `any`. */
export const MOST_VALUES = 50;
const COUNTS: Partial<Record<Operator, readonly [least: number, most: number]>> = {
  any: [1, MOST_VALUES],
  between: [2, 2],
  empty: [0, 0],
  filled: [0, 0],
};
/** How many values an operator takes, at least and at most. */
export const valueCount = (operator: Operator): readonly [least: number, most: number] => COUNTS[operator] ?? [1, 1];
