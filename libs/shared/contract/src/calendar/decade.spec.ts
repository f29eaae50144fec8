import { businessDay } from './business-day';
import { addDays, isDay } from './day';
import { boundOf } from './partial-day';
import { issueNumber, previousWeek, WEEKDAYS, weekOf, yearToDate, type Weekday } from './week';

/** Every day from 2024 to 2033, counted off on a paper calendar: no `Date` takes part but to make the instants asked about. */
interface Leaf {
  day: string;
  weekday: Weekday;
  /** The last day of its month. */
  monthEnd: string;
  /** The instant at which it begins in China, in milliseconds. */
  begins: number;
}

const DAY_MS = 86_400_000;
const LEAVES = [...leaves()];
/** The instants of a day where a wrong zone, or a rounding, would show: its own ends, and midnight in UTC at 08:00. */
const MOMENTS = [0, 1, DAY_MS / 3 - 1, DAY_MS / 3, DAY_MS / 2, DAY_MS - 1];
const WITHOUT_THE_ENDS = LEAVES.slice(7, -7);

function* leaves(): Generator<Leaf> {
  let begins = Date.parse('2024-01-01T00:00:00+08:00');
  let weekday = WEEKDAYS.indexOf('MON');
  const two = (value: number) => String(value).padStart(2, '0');
  for (let year = 2024; year <= 2033; year++)
    for (const [month, days] of [31, year % 4 ? 28 : 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries())
      for (let date = 1; date <= days; date++, begins += DAY_MS, weekday = (weekday + 1) % 7) {
        const start = `${year}-${two(month + 1)}`;
        yield { day: `${start}-${two(date)}`, weekday: WEEKDAYS[weekday]!, monthEnd: `${start}-${two(days)}`, begins };
      }
}

it('holds ten years', () => {
  expect(LEAVES).toHaveLength(3653);
  expect(LEAVES.at(-1)).toMatchObject({ day: '2033-12-31', weekday: 'SAT' });
});

it('knows the business day of every instant at either midnight', () => {
  const asked = LEAVES.flatMap(({ day, begins }) => MOMENTS.map((moment) => ({ day, at: begins + moment })));
  expect(asked.filter(({ day, at }) => businessDay(new Date(at)) !== day)).toEqual([]);
});

it('steps from day to day over every month and year border', () => {
  const pairs = LEAVES.slice(1).map((leaf, at) => [LEAVES[at]!.day, leaf.day] as const);
  expect(pairs.filter(([day, next]) => addDays(day, 1) !== next || addDays(next, -1) !== day || !isDay(day))).toEqual([]);
});

it('bounds every month by its last day', () => {
  const wrong = LEAVES.filter(({ day, monthEnd }) => boundOf(day.slice(0, 7)).on !== monthEnd || boundOf(day.slice(0, 7), day).on !== day);
  expect(wrong).toEqual([]);
});

describe.each(WEEKDAYS)('with the cut-off %s', (cutOff) => {
  it('a week holds every day up to its cut-off and none of another week', () => {
    const ends = LEAVES.flatMap(({ weekday }, at) => (weekday === cutOff ? [at] : []));
    const walked = ends
      .slice(1)
      .flatMap((end) => LEAVES.slice(end - 6, end + 1).map(({ day }) => [day, LEAVES[end - 6]!.day, LEAVES[end]!.day]));
    const wrong = walked.filter(([day, from, to]) => {
      const week = weekOf(day!, cutOff);
      return week.from !== from || week.to !== to;
    });
    expect(walked.length).toBeGreaterThanOrEqual(WITHOUT_THE_ENDS.length - 7);
    expect(wrong).toEqual([]);
  });

  it('issues are numbered from 1 in each year without a gap, and the year to date is that of the last day', () => {
    let [year, issue] = ['', 0];
    for (const { day, weekday } of LEAVES) {
      if (weekday !== cutOff) continue;
      const week = weekOf(day, cutOff);
      issue = day.startsWith(year) && year ? issue + 1 : 1;
      year = day.slice(0, 4);
      const said = { issue: issueNumber(week), year: yearToDate(week), before: addDays(previousWeek(week).to, 1) };
      expect(said).toEqual({ issue, year: { from: `${year}-01-01`, to: day }, before: week.from });
    }
    expect(issue).toBeGreaterThanOrEqual(52);
  });
});
