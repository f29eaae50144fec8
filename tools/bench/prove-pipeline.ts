import { Client } from 'pg';
import type { Officer } from '../drills/officer.ts';

const DAYS = 12;
const REACH = 900;

/** The standing of every project on a day, from its moves and versions: all of them are read. */
const SCAN = `SELECT stage, count(*)::int AS count FROM (
    SELECT DISTINCT ON (m.project_id) m.project_id, m."to" AS stage FROM stage_moves m WHERE m.superseded_at IS NULL AND m.effective_on <= $1
     ORDER BY m.project_id, m.effective_on DESC, m.recorded_at DESC, m.id DESC) AS standing
  WHERE NOT EXISTS (SELECT FROM project_versions v WHERE v.project_id = standing.project_id AND v.effective_on <= $1 AND v.status = 'TERMINATED') GROUP BY stage`;

/** Compares the pipeline of random days with a scan of the whole history. @throws when they differ */
export async function provePipeline(database: string, officer: Officer): Promise<string> {
  const db = new Client(database);
  await db.connect();
  try {
    for (let n = 0; n < DAYS; n += 1) await compare(db, officer, new Date(Date.now() - Math.floor(Math.random() * REACH) * 86_400_000));
  } finally {
    await db.end();
  }
  return `The pipeline of ${DAYS} random days is what a scan of the history gives.`;
}

async function compare(db: Client, officer: Officer, at: Date): Promise<void> {
  const day = at.toISOString().slice(0, 10);
  const { stages } = (await (await officer.send('GET', `/pipeline?asOf=${day}`)).json()) as { stages: { stage: string; count: number }[] };
  const shown = stages.filter(({ stage, count }) => stage !== 'LEAD' && count > 0).map(({ stage, count }) => `${stage} ${count}`);
  const { rows } = await db.query<{ stage: string; count: number }>(SCAN, [day]);
  const counted = rows.map(({ stage, count }) => `${stage} ${count}`);
  if (shown.sort().join() !== counted.sort().join()) throw new Error(`The pipeline of ${day} is ${shown}, a scan gives ${counted}`);
}
