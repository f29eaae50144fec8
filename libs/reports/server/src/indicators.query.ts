import type { StageTotals } from '@luodi/projects/contract';
import type { IndicatorCode, IndicatorRow } from '@luodi/reports/contract';
import { enrolmentCounts, entryCounts, leadCounts, visitCounts, type Triple } from './counts.query';
import type { CountedStanding, WeekMovement } from './movement.query';
import type { ReportPeriod } from './report-period';

type Door = NonNullable<IndicatorRow['door']>;

/** A guest is one, but where a ledger counts them: 总经理等5人. */
const GUESTS = `(SELECT coalesce(sum(coalesce(substring(g ->> 'name' FROM '等\\s*([0-9]{1,3})\\s*[人位名]')::int, 1)), 0) FROM jsonb_array_elements(v.guests) AS g)`;

/** What a row counts; a level has no total of the year. */
type Figure = readonly [unit: IndicatorRow['unit'], door: Door, counts: () => Promise<Triple> | Level];

/** The core table 核心指标表 of a report, or the rows of it that are named, in that order. Each comes with the list that opens exactly what it counts this week. */
export async function indicators(period: ReportPeriod, movement: WeekMovement, codes?: readonly IndicatorCode[]): Promise<IndicatorRow[]> {
  const figures = figuresOf(period, movement);
  const rows: IndicatorRow[] = [];
  for (const code of codes ?? (Object.keys(figures) as IndicatorCode[])) rows.push(await row(code, figures[code]));
  return rows;
}

function figuresOf(period: ReportPeriod, movement: WeekMovement): Record<IndicatorCode, Figure> {
  const doors = doorsOf(period);
  const entries = once(() => entryCounts(period));
  const [inbound, outbound] = [doors.visits({ direction: 'inbound' }), doors.visits({ direction: 'outbound' })];
  return {
    'outbound-visits': ['times', outbound, () => visitCounts(period, `v.direction = 'outbound'`)],
    'inbound-visits': ['times', inbound, () => visitCounts(period, `v.direction = 'inbound'`)],
    'inbound-guests': ['people', inbound, () => visitCounts(period, `v.direction = 'inbound'`, GUESTS)],
    'top-leader-visits': ['times', doors.visits({ topLeader: 'true' }), () => visitCounts(period, 'v.is_top_leader')],
    'new-leads': ['items', doors.leads, () => leadCounts(period)],
    'negotiating-count': [
      'items',
      doors.negotiating,
      () =>
        negotiating(
          movement,
          ({ count }) => BigInt(count),
          () => 1n,
        ),
    ],
    'negotiating-amount': ['yuan', doors.negotiating, () => negotiating(movement, pipelineFen, yuanFen)],
    'new-contracts': ['items', doors.entered('SIGNED'), async () => (await entries()).contracts],
    'new-contract-amount': ['yuan', doors.entered('SIGNED'), async () => (await entries()).contractAmount],
    started: ['items', doors.entered('STARTED'), async () => (await entries()).starts],
    enrolled: ['items', doors.enrolled, () => enrolmentCounts(period)],
  };
}

/** Rows of one answer ask for it once. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
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

async function row(code: IndicatorCode, [unit, door, counts]: Figure): Promise<IndicatorRow> {
  const { thisWeek, lastWeek, yearToDate }: Level & Partial<Triple> = await counts();
  const year = yearToDate === undefined ? null : shown(unit, yearToDate);
  return { code, unit, thisWeek: shown(unit, thisWeek), lastWeek: shown(unit, lastWeek), yearToDate: year, door };
}

const shown = (unit: IndicatorRow['unit'], value: bigint) => (unit === 'yuan' ? Number(value) / 100 : Number(value));
