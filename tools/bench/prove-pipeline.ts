import { Client } from 'pg';
import { Officer } from '../drills/officer.ts';
import type { Captured } from './captured.ts';

const QUESTIONS = 200;
const REACH = 900;
/** An officer sees their unit, a head theirs and those below, the desk the zone. */
const READERS = ['officer', 'officer2', 'head', 'desk'];
const LENSES = [undefined, undefined, 'IM', 'BP'];

/** Every project on a day, from its moves and versions: all of them are read, in the reader's scope, and the delta ledger is not. */
const HELD = 'superseded_at IS NULL';
const SCAN = `
  WITH standing AS (SELECT DISTINCT ON (project_id) project_id, "to" AS stage FROM stage_moves WHERE ${HELD} AND effective_on <= $1::date
                     ORDER BY project_id, effective_on DESC, recorded_at DESC, id DESC),
       past AS (SELECT DISTINCT ON (project_id) * FROM project_versions WHERE ${HELD} AND effective_on <= $1::date
                 ORDER BY project_id, effective_on DESC, recorded_at DESC, id DESC),
       first AS (SELECT DISTINCT ON (project_id) * FROM project_versions WHERE ${HELD} ORDER BY project_id, effective_on, recorded_at DESC, id DESC),
       version AS (SELECT * FROM past UNION ALL SELECT f.* FROM first f WHERE NOT EXISTS (SELECT FROM past p WHERE p.project_id = f.project_id))
  SELECT stage, code, sum(count)::int AS count, json_agg(json_build_object('currency', currency, 'amount', amount)) AS totals FROM (
  SELECT s.stage, i.root_code AS code, v.currency, count(*)::int AS count, (sum(coalesce(v.total_investment, 0)) / 100.0)::float8 AS amount
    FROM standing s JOIN version v USING (project_id) JOIN industries i ON i.code = v.industry_code
   WHERE v.status IN ('ACTIVE', 'DELAYED', 'STALLED', 'SUSPENDED') AND ($2::text IS NULL OR i.root_code = $2) GROUP BY 1, 2, 3) AS parts GROUP BY 1, 2`;

interface Part {
  stage: string;
  code: string;
  count: number;
  totals: { currency: string; amount: number }[];
}
interface Answer {
  stages: { stage: string; industries: Omit<Part, 'stage'>[] }[];
}

interface Reader {
  officer: Officer;
  /** As the server sends it: BEGIN, and the scope local to it. */
  begin: string;
}

/** Compares the pipeline of random days, readers and lenses with a scan of the whole history. @throws when they differ */
export async function provePipeline(ownerUrl: string, { url, password }: { url: string; password: string }, captured: Captured) {
  const readers: Reader[] = [];
  for (const login of READERS) {
    const officer = new Officer(url, password, login);
    await officer.signIn();
    const [begin] = await captured.transactionOf(() => officer.send('GET', '/pipeline'));
    readers.push({ officer, begin: begin!.text });
  }
  const db = new Client(ownerUrl);
  await db.connect();
  try {
    await db.query('SET ROLE luodi_app');
    for (let n = 0; n < QUESTIONS; n += 1) {
      const day = new Date(Date.now() - Math.floor(Math.random() * REACH) * 86_400_000).toISOString().slice(0, 10);
      await compare(db, readers[n % readers.length]!, day, LENSES[Math.floor(Math.random() * LENSES.length)]);
    }
  } finally {
    await db.end();
  }
  return `The pipeline of ${QUESTIONS} random days, as ${READERS.join(', ')} see it and through lenses of industries, is what a scan of the history gives.`;
}

async function compare(db: Client, { officer, begin }: Reader, day: string, industry: string | undefined): Promise<void> {
  const answer = await officer.send('GET', `/pipeline?asOf=${day}${industry ? `&industry=${industry}` : ''}`);
  const { stages } = (await answer.json()) as Answer;
  await db.query(begin);
  const { rows } = await db.query<Part>(SCAN, [day, industry ?? null]);
  await db.query('COMMIT');
  const shown = written(stages.flatMap(({ stage, industries }) => industries.map((part) => ({ stage, ...part }))));
  const counted = written(rows);
  if (shown !== counted) throw new Error(`The pipeline of ${day} (${industry ?? 'all'}) is\n${shown}\na scan gives\n${counted}`);
}

/** In an order of its own, without leads, which have no moves, and without what adds nothing. */
function written(parts: readonly Part[]): string {
  const amounts = (totals: Part['totals']) =>
    totals.filter(({ amount }) => amount !== 0).map(({ currency, amount }) => `${currency} ${amount.toFixed(2)}`);
  return parts
    .filter(({ stage, count }) => stage !== 'LEAD' && count > 0)
    .map(({ stage, code, count, totals }) => [stage, code, count, ...amounts(totals).sort()].join(' '))
    .sort()
    .join('\n');
}
