import type { Officer } from '../drills/officer.ts';
import type { Captured } from './captured.ts';
import type { FloorCase } from './floor.ts';

/** Something that is asked again and again, and what it may cost. */
export interface Case {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  /** At most so many times its floor, in p50 and in CPU time. */
  most?: number;
  /** At most so many milliseconds of CPU time a request. */
  mostCpu?: number;
}

/** Pages before the deep one. */
const DEEP = 100;
const LIST = new URLSearchParams({ limit: '50', filter: 'stage:any(NEGOTIATING,SIGNED,STARTED)', sort: '-totalInvestment' });

/** The desk asks, who sees the whole zone. */
export async function casesFor(officer: Officer): Promise<Case[]> {
  const investorId = await officer.recordInvestor('计时实业有限公司');
  const visit = { direction: 'call', investorId, summary: '计时', nextAction: '再联系', nextActionDueOn: daysAgo(-7) };
  const [project] = (await pageOf(officer, 'limit=1')).items;
  const get = (name: string, path: string, gate: Pick<Case, 'most' | 'mostCpu'> = {}): Case => ({ name, method: 'GET', path, ...gate });
  return [
    get('list', `/api/projects?${LIST}`, { most: 4 }),
    get('deep page', `/api/projects?${LIST}&cursor=${await deepCursor(officer)}`, { most: 4 }),
    get('search', `/api/investors?limit=50&q=${encodeURIComponent('药业')}`, { most: 4 }),
    get('one record', `/api/projects/${project!.id}`, { most: 5 }),
    get('board totals', '/api/pipeline', { most: 4 }),
    get('list totals', '/api/projects/totals?group=stage', { most: 4 }),
    get('past day', `/api/pipeline?asOf=${daysAgo(200)}`, { most: 4 }),
    { name: 'create', method: 'POST', path: '/api/visits', body: visit, most: 5 },
    get('overview', '/api/overview', { mostCpu: 100 }),
    get('today', '/api/today'),
    get('weekly', '/api/reports/weekly'),
  ];
}

/** What the floor does of a case: the statements of the product from BEGIN to COMMIT, and nothing else. */
export async function floorOf({ method, path, body }: Case, officer: Officer, captured: Captured): Promise<FloorCase> {
  const key = crypto.randomUUID();
  const fresh: string[] = [];
  const statements = await captured.transactionOf(async () => {
    const answer = await officer.send(method, path.replace('/api', ''), body, { key });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    if (method === 'POST') fresh.push(key, ((await answer.json()) as { id: string }).id);
  });
  return { statements, fresh };
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function pageOf(officer: Officer, query: string): Promise<{ items: { id: string }[]; nextCursor: string | null }> {
  return (await officer.send('GET', `/projects?${query}`)).json() as Promise<{ items: { id: string }[]; nextCursor: string | null }>;
}

/** So many pages on. */
async function deepCursor(officer: Officer): Promise<string> {
  let cursor = '';
  for (let page = 0; page < DEEP; page += 1) {
    const { nextCursor } = await pageOf(officer, `${LIST}${cursor && `&cursor=${cursor}`}`);
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return cursor;
}
