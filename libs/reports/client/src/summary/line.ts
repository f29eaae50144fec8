import type { DoorLink } from '../indicators/door';

/** A figure or name in running text that opens its records. */
export interface Bound {
  text: string;
  door: DoorLink | null;
}
export type Line = (string | Bound)[];

/** Running text with bound figures: line`在谈项目${figure}个`. A line inside a line is taken in; null writes nothing. */
export function line(strings: TemplateStringsArray, ...values: (string | Bound | Line | null)[]): Line {
  const pieces = strings.flatMap((text, at) => {
    const value = values[at] ?? null;
    return [text, ...(Array.isArray(value) ? value : value === null ? [] : [value])];
  });
  return pieces.filter((piece) => piece !== '');
}

/** The lines that are there, with `between` between them; null where none is there, so that a clause drops out of the clause around it. */
export function joined(lines: readonly (Line | null)[], between: string): Line | null {
  const there = lines.filter((one) => one !== null);
  return there.length ? there.flatMap((one, at) => (at ? [between, ...one] : one)) : null;
}

export function plainText(given: Line): string {
  return given.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
