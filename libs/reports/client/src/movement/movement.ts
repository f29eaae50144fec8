import type { MovementRow, WeeklyReport } from '@luodi/reports/contract';

export type MatrixRow = WeeklyReport['matrix'][number];
export type MoveKind = MovementRow['kind'];
export const MOVE_KINDS: readonly MoveKind[] = ['new', 'up', 'down', 'out'];
/** ▲ new, ↑ a stage on, ↓ a stage back, ✕ gone. */
export const MOVE_MARKS: Record<MoveKind, string> = { new: '▲', up: '↑', down: '↓', out: '✕' };
/** Which rows of the movement are looked at: those of one kind, or those that came into (`in-SIGNED`) or left (`out-SIGNED`) a stage. */
export type MoveFilter = string;

export function tally(rows: readonly MovementRow[]): Record<MoveKind, number> {
  const count = (kind: MoveKind) => rows.filter((row) => row.kind === kind).length;
  return { new: count('new'), up: count('up'), down: count('down'), out: count('out') };
}

/** What a week added: new ones less those gone. */
export function netOf(rows: readonly MovementRow[]): number {
  const { new: came, out: gone } = tally(rows);
  return came - gone;
}

/** The rows behind a figure of the movement; all of them where nothing is asked. */
export function moved(rows: readonly MovementRow[], filter: MoveFilter | undefined): MovementRow[] {
  const [, way, stage] = /^(in|out)-([A-Z_]+)$/.exec(filter ?? '') ?? [];
  if (way) return rows.filter((row) => row.from !== row.to && (way === 'in' ? row.to : row.from) === stage);
  return rows.filter(({ kind }) => !filter || kind === filter);
}

export function sums(matrix: readonly MatrixRow[]): Omit<MatrixRow, 'stage'> {
  const sum = (of: (row: MatrixRow) => number) => matrix.reduce((total, row) => total + of(row), 0);
  return {
    lastWeek: sum((row) => row.lastWeek),
    in: sum((row) => row.in),
    out: sum((row) => row.out),
    thisWeek: sum((row) => row.thisWeek),
  };
}
