import { cpus, loadavg } from 'node:os';
import type { Case } from './cases.ts';
import { quantile, type Measured } from './measure.ts';

/** What was measured of a case, in milliseconds a request. */
export interface Row {
  name: string;
  p50: number;
  p95: number;
  cpu: number;
  /** How many times the floor. */
  times: number;
  timesCpu: number;
  gate: string;
  held: boolean | null;
}

export function rowOf({ name, most, mostCpu }: Case, own: Measured, floor: Measured): Row {
  const cpu = own.cpu / own.times.length;
  const times = quantile(own.times, 0.5) / quantile(floor.times, 0.5);
  const timesCpu = own.cpu / Math.max(floor.cpu, 1);
  const figures = { name, p50: quantile(own.times, 0.5), p95: quantile(own.times, 0.95), cpu, times, timesCpu };
  if (most) return { ...figures, gate: `≤ ${most}×`, held: times <= most && timesCpu <= most };
  return mostCpu ? { ...figures, gate: `≤ ${mostCpu} ms CPU`, held: cpu <= mostCpu } : { ...figures, gate: '', held: null };
}

const shown = (value: number) => value.toFixed(1);
export const mark = (held: boolean | null) => (held === null ? '' : held ? '✓' : '✗');

/** In Markdown, as docs/speed.md shows it. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, p50, p95, cpu, times, timesCpu, gate, held }) =>
    [name, ...[p50, p95, cpu, times, timesCpu].map(shown), gate, mark(held)].join(' | '),
  );
  const head = 'Case | p50 ms | p95 ms | CPU ms | p50 × floor | CPU × floor | Gate | Held';
  return [head, '--- | ---: | ---: | ---: | ---: | ---: | --- | ---', ...lines].map((line) => `| ${line} |`).join('\n');
}

export const loads = (): string =>
  `${cpus().length} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;

/** Of the floor, all cases together: by how much the slowest round was slower than the fastest. */
export function unrest(floors: readonly Measured[]): number {
  const rounds = floors[0]!.medians.map((_, at) => floors.reduce((sum, { medians }) => sum + medians[at]!, 0));
  return Math.max(...rounds) / Math.min(...rounds);
}
