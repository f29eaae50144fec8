import type { IndicatorCode, IndicatorRow, Overview, OverviewDto, WeeklyReport, WeeklyReportDto } from '@luodi/reports/contract';
import { PipelineQuery } from '@luodi/projects/server';
import { issueNumber, type IsoDate, type Period } from '@luodi/shared/contract';
import { undatedVisits, visitsBetween } from '@luodi/visits/server';
import { indicators } from './indicators.query';
import { movementMatrix, movementRows, weekMovement, type WeekMovement } from './movement.query';
import { nextSteps } from './next-steps.query';
import { reportPeriod, type ReportPeriod } from './report-period';

/** The five numbers of the leader's page. */
const FIVE: readonly IndicatorCode[] = ['new-contract-amount', 'new-contracts', 'started', 'negotiating-count', 'outbound-visits'];

/** Everything the week's report says. A past week gives what was true then, as far as it is known at `knownAt`. */
export async function weeklyReport({ week: day, knownAt, industry }: WeeklyReportDto): Promise<WeeklyReport> {
  const period = await reportPeriod(day, knownAt, industry);
  const { week, previous, known } = period;
  const moved = await weekMovement(period);
  return {
    issueNo: issueNumber(week),
    ...week,
    previous,
    knownAt: known.toISOString(),
    industry: industry ?? null,
    indicators: await indicators(period, moved),
    visits: await visitsBetween(week, known, industry),
    undatedVisits: await undatedVisits(week, known, industry),
    movement: movementRows(moved.projects, period),
    matrix: await movementMatrix(moved, period),
    nextSteps: await nextSteps(period),
  };
}

/** What the leader sees with one minute, in one answer. */
export async function overview({ asOf, knownAt, industry }: OverviewDto): Promise<Overview> {
  const period = upTo(await reportPeriod(asOf, knownAt, industry), asOf);
  const { week } = period;
  const moved = await weekMovement(period);
  const matrix = await movementMatrix(moved, period);
  return {
    week: { issueNo: issueNumber(week), ...week },
    numbers: await fiveOf(period, moved),
    pipeline: await new PipelineQuery().run({ asOf, knownAt, industry }),
    previousCount: matrix.reduce((sum, { lastWeek }) => sum + lastWeek, 0),
    movement: movementRows(moved.projects, period),
    matrix,
  };
}

/** The five numbers alone, of the week under way. */
export async function fiveNumbers(period: ReportPeriod): Promise<IndicatorRow[]> {
  return fiveOf(period, await weekMovement(period));
}

const fiveOf = (period: ReportPeriod, moved: WeekMovement) => indicators(period, moved, FIVE);

/** On a past day in the middle of a week, the week had only come to that day. */
function upTo(period: ReportPeriod, day: IsoDate | undefined): ReportPeriod {
  const until = ({ from, to }: Period): Period => ({ from, to: day !== undefined && day < to ? day : to });
  return { ...period, week: until(period.week), year: until(period.year) };
}
