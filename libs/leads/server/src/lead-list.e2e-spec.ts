import { FilesModule } from '@luodi/files/server';
import { DAI, JIUHU, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LEAD_CLOCKS, LEAD_FIELDS, LEAD_STATES, mostPressing, type LeadView } from '@luodi/leads/contract';
import { addDays, businessDay, readFilter, readListQuery, type Listed } from '@luodi/shared/contract';
import { SeededRandom, tx } from '@luodi/shared/server';
import { everyPage, plainlyFiltered, plainlySorted, type PlainRow } from '@luodi/shared/server/testing';
import { LeadsModule } from './leads.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule]);
afterAll(() => app.close());

const today = businessDay(new Date());
const chance = new SeededRandom(5);
const maybe = <T>(value: () => T): T | null => (chance.chance(0.4) ? null : value());
const rows = Array.from({ length: 160 }, (_, n) => {
  const firstReportOn = addDays(today, -chance.between(20, 60));
  const since = () => addDays(firstReportOn, chance.between(0, 18));
  const state = chance.chance(0.7) ? 'open' : chance.pick(LEAD_STATES);
  return {
    id: `019b4000-0000-7000-8000-${String((n * 7919) % 1_000_003).padStart(12, '0')}`,
    title: `${chance.pick(['电池', '试剂', '机床'])}${n}`,
    channel: chance.pick(['乡贤', '商会', '展会']),
    state,
    estInvestment: maybe(() => chance.pick([80_000_000, 1_000_000_000, 2_500_000_000])),
    currency: chance.pick(['CNY', 'USD', 'EUR']),
    firstReportOn,
    responded: maybe(since),
    verdictOn: maybe(since),
    feedback: maybe(since),
    lastFollowUpOn: maybe(since),
    closedOn: state === 'open' ? null : addDays(firstReportOn, 19),
    unit: chance.pick([JIUHU, YANCUO]).id,
  };
});
const INSERT = `INSERT INTO leads (id, org_unit_id, first_report_unit_id, title, pinyin, channel, state, industry_code, est_investment, currency, first_report_on,
    responded_on, verdict_on, feedback_on, followed_up_on, closed_on, created_by)
  SELECT r.id, r.unit, r.unit, r.title, r.title, r.channel, r.state, 'IM21', r."estInvestment" * 100, r.currency, r."firstReportOn",
    r.responded, r."verdictOn", r.feedback, r."lastFollowUpOn", r."closedOn", $2
  FROM json_to_recordset($1) AS r (id uuid, unit uuid, title text, channel text, state text, "estInvestment" bigint, currency text, "firstReportOn" date,
    responded date, "verdictOn" date, feedback date, "lastFollowUpOn" date, "closedOn" date)`;
await app.run(DAI, () => tx().query(INSERT, [JSON.stringify(rows), MEI.id]));
const list = (query: Record<string, string>) =>
  everyPage((page) => app.as(DAI).get(`/leads?${page}`), { limit: '37', ...query }) as Promise<Listed<LeadView>[]>;

/** Rows with what the rule of the clocks says of each. */
const known = (await list({ columns: 'clock,dueOn' })).map((lead) => {
  const next = mostPressing(lead.clocks);
  return { lead, clock: next?.kind ?? null, dueOn: next?.dueOn ?? null };
});

it('say in a column what the rule of the clocks says, whichever of their days are known', () => {
  expect(known).toHaveLength(rows.length);
  for (const { lead, clock, dueOn } of known) expect({ title: lead.title, ...lead.cells }).toEqual({ title: lead.title, clock, dueOn });
  expect(new Set(known.map(({ clock }) => clock))).toEqual(new Set([...LEAD_CLOCKS, null]));
});

it.each([
  [`and(state:is(open),dueOn:to(${addDays(today, -1)}))`, 'dueOn,-estInvestment'],
  ['clock:any(verdict,feedback)', 'clock,-firstReportOn'],
  ['or(channel:contains(乡),estInvestment:from(1000000000))', '-estInvestment,title'],
  ['and(currency:not(EUR),closedOn:empty())', '-firstReportOn'],
])('the leads of %s by %s are those that a loop gives, page by page', async (filter, sort) => {
  const rules = new Map(known.map(({ lead, clock, dueOn }) => [lead.id, { clock, dueOn }]));
  const plain: PlainRow[] = rows.map((row) => ({ ...row, ...rules.get(row.id)! }));
  const { sort: keys } = readListQuery({ sort }, LEAD_FIELDS);
  const place = ({ clock }: PlainRow) => (clock === null ? null : LEAD_CLOCKS.findIndex((kind) => kind === clock));
  const expected = plainlySorted(plainlyFiltered(plain, readFilter(filter), LEAD_FIELDS), keys, { clock: place });
  expect(expected.length).toBeGreaterThan(0);
  expect((await list({ filter, sort })).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
});

it('are counted by state and summed by currency, and leave as a file, within the scope', async () => {
  const own = rows.filter(({ unit }) => unit === YANCUO.id);
  const { body } = await app.as(REN).get('/leads/totals?group=state&columns=estInvestment');
  expect(body.total).toBe(own.length);
  expect(body.groups.map(({ value, count }: { value: string; count: number }) => [value, count])).toEqual(
    LEAD_STATES.map((state) => [state, own.filter((row) => row.state === state).length]),
  );
  const csv = String((await app.as(REN).get('/leads/export.csv?columns=title,clock,dueOn&language=en')).body);
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFFLead,Waiting for,Due');
  expect(lines).toHaveLength(own.length + 1);
});
