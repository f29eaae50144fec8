import type { StageTotals } from '@luodi/projects/contract';
import type { IndicatorCode, IndicatorRow } from '@luodi/reports/contract';
import { enrolmentCounts, entryCounts, leadCounts, visitCounts, type Triple } from './counts.query';
import type { CountedStanding, WeekMovement } from './movement.query';
import type { ReportPeriod } from './report-period';

type Door = NonNullable<IndicatorRow['door']>;

/** A guest is one, but where a ledger counts them: 总经理等5人. */
const GUESTS = `(SELECT coalesce(sum(coalesce(substring(g ->> 'name' FROM '等\\s*([0-9]{1,3})\\s*[人位名]')::int, 1)), 0) FROM jsonb_array_elements(v.guests) AS g)`;

/** The core table 核心指标表 of a report. Each row comes with the list that opens exactly what it counts this week. */
export async function indicators(period: ReportPeriod, movement: WeekMovement): Promise<IndicatorRow[]> {
  const doors = doorsOf(period);
  const inbound = doors.visits({ direction: 'inbound' });
  return [
    row('outbound-visits', 'times', await visitCounts(period, `v.direction = 'outbound'`), doors.visits({ direction: 'outbound' })),
    row('inbound-visits', 'times', await visitCounts(period, `v.direction = 'inbound'`), inbound),
    row('inbound-guests', 'people', await visitCounts(period, `v.direction = 'inbound'`, GUESTS), inbound),
    row('top-leader-visits', 'times', await visitCounts(period, 'v.is_top_leader'), doors.visits({ topLeader: 'true' })),
    row('new-leads', 'items', await leadCounts(period), doors.leads),
    level(
      'negotiating-count',
      'items',
      negotiating(
        movement,
        ({ count }) => BigInt(count),
        () => 1n,
      ),
      doors.negotiating,
    ),
    level('negotiating-amount', 'yuan', negotiating(movement, pipelineFen, yuanFen), doors.negotiating),
    row('new-contracts', 'items', await entryCounts(period, 'SIGNED', 'count'), doors.entered('SIGNED')),
    row('new-contract-amount', 'yuan', await entryCounts(period, 'SIGNED', 'amount'), doors.entered('SIGNED')),
    row('started', 'items', await entryCounts(period, 'STARTED', 'count'), doors.entered('STARTED')),
    row('enrolled', 'items', await enrolmentCounts(period), doors.enrolled),
  ];
}

/** The lists behind the figures: through the same lens, on the same day, as known at the same instant. */
function doorsOf({ week: { from, to }, knownAt, industry }: ReportPeriod) {
  const asked = { ...(knownAt && { knownAt }), ...(industry && { industry }) };
  const door = (list: Door['list'], params: Record<string, string>): Door => ({ list, params: { ...params, ...asked } });
  return {
    visits: (kind: Record<string, string>) => door('visits', { ...kind, from, to }),
    leads: door('leads', { firstReportFrom: from, firstReportTo: to }),
    negotiating: door('projects', { stage: 'NEGOTIATING', asOf: to }),
    entered: (stage: string) => door('projects', { enteredStage: stage, enteredFrom: from, enteredTo: to, asOf: to }),
    enrolled: door('projects', { enrolledFrom: from, enrolledTo: to, asOf: to }),
  };
}

type Level = Pick<Triple, 'thisWeek' | 'lastWeek'>;

/** What stands at NEGOTIATING at the end of this week, and what the last report said of its own: the projects that movement goes through. */
function negotiating(
  { projects, pipeline }: WeekMovement,
  whole: (stage: StageTotals) => bigint,
  value: (standing: NonNullable<CountedStanding>) => bigint,
): Level {
  const sum = (of: 'before' | 'after') =>
    projects.reduce((total, { [of]: standing }) => (standing?.stage === 'NEGOTIATING' ? total + value(standing) : total), 0n);
  const thisWeek = whole(pipeline.stages.find(({ stage }) => stage === 'NEGOTIATING')!);
  return { thisWeek, lastWeek: thisWeek - sum('after') + sum('before') };
}

const pipelineFen = ({ totals }: StageTotals) => BigInt(Math.round((totals.find(({ currency }) => currency === 'CNY')?.amount ?? 0) * 100));

const yuanFen = ({ currency, amountFen }: NonNullable<CountedStanding>) => (currency === 'CNY' ? BigInt(amountFen ?? 0) : 0n);

function row(code: IndicatorCode, unit: IndicatorRow['unit'], counts: Triple, door: Door): IndicatorRow {
  return { ...level(code, unit, counts, door), yearToDate: shown(unit, counts.yearToDate) };
}

/** A level is no sum, so it has no total of the year. */
function level(code: IndicatorCode, unit: IndicatorRow['unit'], { thisWeek, lastWeek }: Level, door: Door): IndicatorRow {
  return { code, unit, thisWeek: shown(unit, thisWeek), lastWeek: shown(unit, lastWeek), yearToDate: null, door };
}

const shown = (unit: IndicatorRow['unit'], value: bigint) => (unit === 'yuan' ? Number(value) / 100 : Number(value));
