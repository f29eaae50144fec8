import type { WeeklyReport } from '@luodi/reports/contract';
import { netOf, sums, type MatrixRow } from '../movement/movement';

export interface Check {
  code: 'stage' | 'stages' | 'net' | 'pipeline' | 'negotiating' | 'visits' | 'guests' | 'top-leader';
  holds: boolean;
  /** 26+5−3 = 28, with ≠ where it does not hold. */
  equation: string;
  /** The stage that does not add up. */
  stage?: string;
}

const MINUS = '\u2212';

/** Cross sums of a report: each says one thing in two ways. `pipelineCount` is the pipeline's own count of the same day. */
export function checksOf(report: WeeklyReport, pipelineCount: number | undefined): Check[] {
  const { lastWeek, in: came, out: gone, thisWeek } = sums(report.matrix);
  const projects = sums(report.matrix.filter(({ stage }) => stage !== 'LEAD'));
  const held = report.matrix.find(({ stage }) => stage === 'NEGOTIATING')?.thisWeek;
  return [
    ...report.matrix.filter((row) => !adds(row)).map((row): Check => ({ ...stageSum(row), code: 'stage', stage: row.stage })),
    { code: 'stages', ...stageSum({ lastWeek, in: came, out: gone, thisWeek }) },
    netCheck(projects, netOf(report.movement)),
    ...compared('pipeline', thisWeek, pipelineCount),
    ...compared('negotiating', held, valueOf(report, 'negotiating-count')),
    ...visitChecks(report),
  ];
}

/** The rows of the movement are projects; leads move in a list of their own. */
function netCheck({ in: came, out: gone }: Sum, net: number): Check {
  return { code: 'net', ...equal(`${came}${MINUS}${gone}`, came - gone, signed(net), net) };
}

function visitChecks(report: WeeklyReport): Check[] {
  const { visits } = report;
  const inbound = visits.filter(({ direction }) => direction === 'inbound');
  const outbound = visits.filter(({ direction }) => direction === 'outbound');
  const guests = inbound.reduce((sum, visit) => sum + visit.guests.length, 0);
  return [
    ...compared('visits', outbound.length + inbound.length, total(valueOf(report, 'outbound-visits'), valueOf(report, 'inbound-visits'))),
    ...compared('guests', guests, valueOf(report, 'inbound-guests')),
    ...compared('top-leader', visits.filter(({ isTopLeader }) => isTopLeader).length, valueOf(report, 'top-leader-visits')),
  ];
}

function total(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

type Sum = Omit<MatrixRow, 'stage'>;

function adds({ lastWeek, in: came, out: gone, thisWeek }: Sum): boolean {
  return lastWeek + came - gone === thisWeek;
}

function stageSum(sum: Sum): { holds: boolean; equation: string } {
  const { lastWeek, in: came, out: gone, thisWeek } = sum;
  return equal(`${lastWeek}+${came}${MINUS}${gone}`, lastWeek + came - gone, String(thisWeek), thisWeek);
}

function compared(code: Check['code'], one: number | undefined, other: number | undefined): Check[] {
  return one === undefined || other === undefined ? [] : [{ code, ...equal(String(one), one, String(other), other) }];
}

function equal(left: string, one: number, right: string, other: number): { holds: boolean; equation: string } {
  return { holds: one === other, equation: `${left} ${one === other ? '=' : '≠'} ${right}` };
}

function signed(value: number): string {
  return value < 0 ? `${MINUS}${-value}` : value > 0 ? `+${value}` : '0';
}

function valueOf(report: WeeklyReport, code: string): number | undefined {
  return report.indicators.find((row) => row.code === code)?.thisWeek;
}
