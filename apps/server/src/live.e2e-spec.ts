import { ADA, CENTRE, HE, LING, MEI, REN } from '@luodi/identity/server/testing';
import type { LiveChange } from '@luodi/shared/contract';
import { LiveReaders, SYSTEM, tell, tx, type Actor } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';
import { PassThrough } from 'node:stream';
import { v7 as uuid } from 'uuid';
import { startWholeProduct } from './testing/whole-product';

/** What open pages are told, over real connections. Nothing here waits for a time: each stream is read up to what must come. */
const app = await startWholeProduct();
await app.nest.listen(0, '127.0.0.1');
const url = `${await app.nest.getUrl()}/api/events`;
const readers = app.nest.get(LiveReaders);

/** The stream of one person's browser, event by event; undefined when the server has ended it. */
async function listen(person: Actor) {
  const answer = await fetch(url, { headers: { accept: 'text/event-stream', cookie: app.cookieOf(person) } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const parts = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  const next = async (): Promise<LiveChange[] | undefined> => {
    for (let end; ;) {
      while ((end = unread.indexOf('\n\n')) >= 0) {
        const data = /^event: changed\ndata: (.*)$/.exec(unread.slice(0, end));
        unread = unread.slice(end + 2);
        if (data) return JSON.parse(data[1]!) as LiveChange[];
      }
      const part = await parts.read();
      if (part.done) return undefined;
      unread += part.value;
    }
  };
  return { next, leave: () => parts.cancel() };
}

const newLead = (person: typeof MEI) => app.as(person).post('/leads', { title: '一条线索', channel: '乡贤' });
let projects = 0;
const newProject = (person: typeof MEI) => app.as(person).post('/projects', { name: `项目第${(projects += 1)}号` });

const theirs = (kind: string, id: unknown) => [{ kind, id, own: false }];
const ones = (kind: string, id: unknown) => [{ kind, id, own: true }];

describe('a page', () => {
  it('is told which records have changed in its scope, whether by its reader, and nothing of another unit', async () => {
    const [mei, he, ren, ling] = [await listen(MEI), await listen(HE), await listen(REN), await listen(LING)];
    const project = (await newProject(MEI)).body.id;
    const lead = (await newLead(REN)).body.id;
    expect([await mei.next(), await he.next()]).toEqual([ones('project', project), theirs('project', project)]);
    // The first that Ren hears is his own: Mei's was before it, and he never heard of that.
    expect(await ren.next()).toEqual(ones('lead', lead));
    expect([await ling.next(), await ling.next()]).toEqual([theirs('project', project), theirs('lead', lead)]);
    await Promise.all([mei, he, ren, ling].map(({ leave }) => leave()));
  });

  it('is told nothing of what was refused', async () => {
    const mei = await listen(MEI);
    expect((await app.as(MEI).post('/projects', { name: '缺投资方的项目', investors: [{ investorId: MEI.id }] })).status).toBe(422);
    const { body } = await newLead(MEI);
    expect(await mei.next()).toEqual(ones('lead', body.id));
    await mei.leave();
  });

  it('is told once of a transaction that changes much', async () => {
    const mei = await listen(MEI);
    await app.run(MEI, async () => {
      for (let count = 0; count < 500; count += 1) tell({ kind: 'visit', unit: MEI.orgUnitId, id: uuid(), by: MEI.id });
    });
    expect(await mei.next()).toEqual([{ kind: 'visit', own: true }]);
    await mei.leave();
  });

  it('of who sees no deals hears nothing until it signs out, which ends it', async () => {
    const ada = await listen(ADA);
    await newProject(MEI);
    await app.as(ADA).delete('/session');
    expect(await ada.next()).toBeUndefined();
    expect((await fetch(url, { headers: { accept: 'text/event-stream', cookie: app.cookieOf(ADA) } })).status).toBe(401);
  });
});

describe('the stream', () => {
  it('is for the signed-in, and opens as a stream only', async () => {
    expect((await app.anonymous().get('/events', { accept: 'text/event-stream' })).status).toBe(401);
    const answer = await app.as(MEI).get('/events');
    expect([answer.status, answer.body.code]).toEqual([406, 'stream-only']);
    expect((await app.as(MEI).head('/events', { accept: 'text/event-stream' })).status).toBe(406);
  });

  it('of a person who opens too many is the latest few', async () => {
    const streams = [];
    for (let count = 0; count < 7; count += 1) streams.push(await listen(REN));
    expect(await streams[0]!.next()).toBeUndefined();
    const { body } = await newLead(REN);
    expect(await streams[1]!.next()).toEqual(ones('lead', body.id));
    await Promise.all(streams.map(({ leave }) => leave()));
  });

  it('ends when its person comes to see something else', async () => {
    const ren = await listen(REN);
    await app.run(SYSTEM, () => tx().query('UPDATE people SET org_unit_id = $2 WHERE id = $1', [REN.id, CENTRE.id])).catch(() => undefined);
    readers.hear([{ person: REN.id }]);
    expect(await ren.next()).toBeUndefined();
  });

  it('ends when its session has ended, and lives on while it lasts', async () => {
    const [ling, he] = [await listen(LING), await listen(HE)];
    await app.run(SYSTEM, () => tx().query('UPDATE sessions SET expires_at = now() WHERE person_id = $1', [LING.id]));
    await readers.beat();
    expect(await ling.next()).toBeUndefined();
    const { body } = await newLead(MEI);
    expect(await he.next()).toEqual(theirs('lead', body.id));
    await he.leave();
  });

  it('of a reader who does not read is dropped', () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    readers.add({ actor: MEI, token: 'none', stream });
    const news = [{ kind: 'project' as const, unit: MEI.orgUnitId }];
    for (let told = 0; told < 5_000 && !stream.destroyed; told += 1) readers.hear(news);
    expect(stream.destroyed).toBe(true);
  });

  it('ends when news may have been missed, so that its reader looks again', async () => {
    const mei = await listen(MEI);
    await connected(app.ownerUrl, (db) =>
      db.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'luodi live' AND datname = current_database()`,
      ),
    );
    expect(await mei.next()).toBeUndefined();
    const again = await listen(MEI);
    const { body } = await newLead(MEI);
    expect(await again.next()).toEqual(ones('lead', body.id));
    await again.leave();
  });

  it('ends with the server, which waits for no reader', async () => {
    const [mei, deaf] = [await listen(MEI), new PassThrough({ highWaterMark: 1 })];
    readers.add({ actor: HE, token: 'none', stream: deaf });
    readers.hear([{ kind: 'project', unit: HE.orgUnitId }]);
    await app.close();
    expect([await mei.next(), await mei.next(), deaf.destroyed]).toEqual([[{ kind: 'project', own: false }], undefined, true]);
  });
});
