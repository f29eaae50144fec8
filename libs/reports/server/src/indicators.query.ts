import { PipelineQuery } from '@luodi/projects/server';
import type { IndicatorCode, IndicatorRow } from '@luodi/reports/contract';
import type { Period } from '@luodi/shared/contract';
import { enrolmentCounts, entryCounts, leadCounts, visitCounts, type Triple } from './counts.query';
import type { ReportPeriod } from './report-period';

type Door = IndicatorRow['door'];

const GUESTS = 'jsonb_array_length(v.guests)';

/** The core table 核心指标表 of a report. Each row comes with the list that opens exactly what it counts this week. */
export async function indicators(period: ReportPeriod): Promise<IndicatorRow[]> {
  const { week } = period;
  const visits = (params: Record<string, string>): Door => ({ list: 'visits', params: { ...params, ...week } });
  const entered = (stage: string): Door => ({
    list: 'projects',
    params: { enteredStage: stage, enteredFrom: week.from, enteredTo: week.to },
  });
  const negotiating = await standing(period);
  const inbound = visits({ direction: 'inbound' });
  return [
    row('outbound-visits', 'times', await visitCounts(period, `v.direction = 'outbound'`), visits({ direction: 'outbound' })),
    row('inbound-visits', 'times', await visitCounts(period, `v.direction = 'inbound'`), inbound),
    row('inbound-guests', 'people', await visitCounts(period, `v.direction = 'inbound'`, GUESTS), inbound),
    row('top-leader-visits', 'times', await visitCounts(period, 'v.is_top_leader'), visits({ topLeader: 'true' })),
    row('new-leads', 'items', await leadCounts(period), null),
    { ...negotiating.count, yearToDate: null },
    { ...negotiating.amount, yearToDate: null },
    row('new-contracts', 'items', await entryCounts(period, 'SIGNED', 'count'), entered('SIGNED')),
    row('new-contract-amount', 'yuan', await entryCounts(period, 'SIGNED', 'amount'), entered('SIGNED')),
    row('started', 'items', await entryCounts(period, 'STARTED', 'count'), entered('STARTED')),
    row('enrolled', 'items', await enrolmentCounts(period), null),
  ];
}

function row(code: IndicatorCode, unit: IndicatorRow['unit'], counts: Triple, door: Door): IndicatorRow {
  const shown = (value: bigint) => (unit === 'yuan' ? Number(value) / 100 : Number(value));
  return { code, unit, thisWeek: shown(counts.thisWeek), lastWeek: shown(counts.lastWeek), yearToDate: shown(counts.yearToDate), door };
}

/** What stands at NEGOTIATING at the end of each week: a level, not a sum, so it has no total of the year. */
async function standing({ week, previous, known, industry }: ReportPeriod): Promise<Record<'count' | 'amount', IndicatorRow>> {
  const at = async ({ to }: Period) => {
    const { stages } = await new PipelineQuery().run({ asOf: to, knownAt: known.toISOString(), industry });
    const stage = stages.find((one) => one.stage === 'NEGOTIATING');
    return { count: stage?.count ?? 0, amount: stage?.totals.find(({ currency }) => currency === 'CNY')?.amount ?? 0 };
  };
  const [now, before] = [await at(week), await at(previous)];
  const door: Door = { list: 'projects', params: { stage: 'NEGOTIATING', asOf: week.to } };
  const level = (code: IndicatorCode, unit: IndicatorRow['unit'], key: 'count' | 'amount'): IndicatorRow => ({
    code,
    unit,
    thisWeek: now[key],
    lastWeek: before[key],
    yearToDate: null,
    door,
  });
  return { count: level('negotiating-count', 'items', 'count'), amount: level('negotiating-amount', 'yuan', 'amount') };
}
