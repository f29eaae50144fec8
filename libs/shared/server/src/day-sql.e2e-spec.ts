import { businessDay, boundOf, issueNumber, WEEKDAYS, weekOf } from '@luodi/shared/contract';
import { beginOf, dayOf } from './day-sql';
import { connected } from './postgres';
import { freshDatabase } from './testing';

/**
 * Every day from 2024 to 2033 in one question. The calendar of PostgreSQL is written here as nowhere in the product: by day of
 * the week and day of the year, and by truncating to the month.
 */
const DECADE = `
  SELECT d.day::text AS day, ${beginOf('d.day')} AS begins, m.at, ${dayOf('m.at')}::text AS "dayOfInstant",
      (date_trunc('month', d.day) + interval '1 month - 1 day')::date::text AS "monthEnd", w.no AS weekday, w."to"::text AS "to",
      (w."to" - 6)::text AS "from", ceil(extract(doy FROM w."to") / 7)::int AS issue
    FROM (SELECT day::date FROM generate_series('2024-01-01'::timestamp, '2033-12-31', '1 day') AS day) AS d
    CROSS JOIN LATERAL (SELECT no, d.day + (no - extract(dow FROM d.day)::int + 7) % 7 AS "to" FROM generate_series(0, 6) AS no) AS w
    CROSS JOIN LATERAL (SELECT ${beginOf('d.day')} + (ARRAY['-1 ms', '0', '1 ms', '07:59:59.999', '08:00', '12:00', '23:59:59.999'])[w.no + 1]::interval AS at) AS m`;

interface Row {
  day: string;
  begins: Date;
  at: Date;
  dayOfInstant: string;
  monthEnd: string;
  weekday: number;
  from: string;
  to: string;
  issue: number;
}

let rows: Row[];
beforeAll(async () => {
  const { appUrl } = await freshDatabase();
  rows = await connected(appUrl, async (db) => (await db.query<Row>(DECADE)).rows);
});

it('asks about ten years', () => {
  expect(rows).toHaveLength(3653 * 7);
});

it('a business day begins, and holds an instant, as in TypeScript', () => {
  const wrong = rows.filter(
    ({ day, begins, at, dayOfInstant }) =>
      businessDay(at) !== dayOfInstant || businessDay(begins) !== day || businessDay(new Date(begins.getTime() - 1)) >= day,
  );
  expect(wrong).toEqual([]);
});

it('month, week and issue under every cut-off are as in TypeScript', () => {
  const wrong = rows.filter(({ day, monthEnd, weekday, from, to, issue }) => {
    const week = weekOf(day, WEEKDAYS[weekday]);
    return week.from !== from || week.to !== to || issueNumber(week) !== issue || boundOf(day.slice(0, 7)).on !== monthEnd;
  });
  expect(wrong).toEqual([]);
});
