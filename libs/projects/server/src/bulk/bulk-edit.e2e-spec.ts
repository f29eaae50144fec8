import { FilesModule } from '@luodi/files/server';
import { AUDE, DAI, HE, MEI, REN, startApp, type CastMember } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import type { BulkProjectRowDto } from '@luodi/projects/contract';
import { BULK_LIMIT, type BulkEditView } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import { ProjectsModule } from '../projects.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, ProjectsModule]);
afterAll(() => app.close());

const NOBODY = '019b0000-0000-7000-8000-0000000000ff';
const create = async (change = {}, person = MEI) =>
  (await app.as(person).post('/projects', { name: '批量修改的项目', industryCode: 'IM11', ...change })).body as {
    id: string;
    version: number;
  };
const row = ({ id, version }: { id: string; version: number }, set: BulkProjectRowDto['set']): BulkProjectRowDto => ({ id, version, set });
const bulk = (rows: BulkProjectRowDto[], more = {}, person: CastMember = MEI) => app.as(person).post('/projects/bulk', { rows, ...more });
const edited = async (...asked: Parameters<typeof bulk>): Promise<BulkEditView> => (await bulk(...asked)).body;
const read = async (id: string, person: CastMember = MEI) => (await app.as(person).get(`/projects/${id}`)).body;
const audited = (id: string) =>
  app.run(DAI, () =>
    tx().query<{ before: object; after: object }[]>(
      `SELECT before, after FROM audit_entries WHERE subject_id = $1 AND action = 'project.change' ORDER BY id`,
      [id],
    ),
  );

describe('a bulk edit', () => {
  it('changes every row, says what it was and is, and leaves an audit entry of each', async () => {
    const one = await create({ hookedLeader: '林主任' });
    const other = await create({ hookedLeader: '陈主任', priority: 'city' });
    const set = { hookedLeader: '陈主任', priority: 'city', officerId: MEI.id } as const;
    expect(await edited([row(other, set), row(one, set)])).toEqual({
      rows: [
        {
          ...{ id: other.id, name: '批量修改的项目', outcome: 'changed', version: 2, refusal: null },
          ...{ before: { officerId: null }, after: { officerId: MEI.id } },
        },
        {
          ...{ id: one.id, name: '批量修改的项目', outcome: 'changed', version: 2, refusal: null },
          before: { officerId: null, priority: 'general', hookedLeader: '林主任' },
          after: { officerId: MEI.id, priority: 'city', hookedLeader: '陈主任' },
        },
      ],
      people: { [MEI.id]: MEI.name },
    });
    expect(await read(one.id)).toMatchObject({ hookedLeader: '陈主任', priority: 'city', officerName: MEI.name, version: 2 });
    expect(await audited(one.id)).toMatchObject([{ before: { hookedLeader: '林主任' }, after: { hookedLeader: '陈主任' } }]);
  });

  it('leaves what is so already as it is, without a version or a trace', async () => {
    const project = await create({ priority: 'zone' });
    expect((await edited([row(project, { priority: 'zone' })])).rows).toMatchObject([
      { outcome: 'unchanged', version: 1, before: {}, after: {} },
    ]);
    expect(await audited(project.id)).toEqual([]);
  });

  it('tells beforehand what it would do, and does nothing', async () => {
    const project = await create();
    const { rows } = await edited([row(project, { priority: 'top' }), row({ id: NOBODY, version: 1 }, { priority: 'top' })], {
      preview: true,
    });
    expect(rows).toMatchObject([
      { outcome: 'changed', version: 1, before: { priority: 'general' }, after: { priority: 'top' } },
      { outcome: 'refused', refusal: 'not-found' },
    ]);
    expect(await read(project.id)).toMatchObject({ priority: 'general', version: 1 });
  });

  it('refuses the row that somebody changed meanwhile, and changes the others', async () => {
    const [fresh, stale] = [await create(), await create()];
    await app.as(HE).patch(`/projects/${stale.id}`, { content: '改过' }, { version: 1 });
    const { rows } = await edited([row(stale, { priority: 'top' }), row(fresh, { priority: 'top' })]);
    expect(rows).toMatchObject([
      { outcome: 'refused', refusal: 'version-conflict', version: 2 },
      { outcome: 'changed', refusal: null },
    ]);
    expect(await read(stale.id)).toMatchObject({ priority: 'general', content: '改过' });
  });

  it('moves the figures of today where the industry changes', async () => {
    const project = await create();
    await edited([row(project, { industryCode: 'BP' })]);
    const versions = await app.run(DAI, () =>
      tx().query('SELECT industry_code AS code FROM project_versions WHERE project_id = $1 ORDER BY recorded_at, id', [project.id]),
    );
    expect(versions.at(-1)).toEqual({ code: 'BP' });
  });

  it('is done once, however often it is sent', async () => {
    const project = await create();
    const send = () =>
      app.as(MEI).post('/projects/bulk', { rows: [row(project, { priority: 'top' })] }, { 'Idempotency-Key': 'bulk-edit-once' });
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    expect(await read(project.id)).toMatchObject({ version: 2 });
  });
});

describe('undoing a bulk edit', () => {
  it('puts back what was there, but not over what somebody wrote since', async () => {
    const [one, touched] = [await create({ hookedLeader: '林主任' }), await create({ hookedLeader: '陈主任' })];
    const done = await edited([row(one, { hookedLeader: '黄主任' }), row(touched, { hookedLeader: '黄主任' })]);
    await app.as(HE).patch(`/projects/${touched.id}`, { hookedLeader: '何主任' }, { version: 2 });
    const back = done.rows.map(({ id, version, before }) => row({ id, version: version! }, before as BulkProjectRowDto['set']));
    expect((await edited(back)).rows).toMatchObject([
      { outcome: 'changed', after: { hookedLeader: '林主任' } },
      { outcome: 'refused', refusal: 'version-conflict' },
    ]);
    expect([await read(one.id), await read(touched.id)]).toMatchObject([{ hookedLeader: '林主任' }, { hookedLeader: '何主任' }]);
  });

  it('empties what was empty', async () => {
    const project = await create();
    const [changed] = (await edited([row(project, { officerId: MEI.id, hookedLeader: '林主任' })])).rows;
    await edited([row({ id: project.id, version: 2 }, changed!.before as BulkProjectRowDto['set'])]);
    expect(await read(project.id)).toMatchObject({ officerId: null, hookedLeader: null });
  });
});

describe('a bulk edit sees what its actor sees', () => {
  it('of another unit neither name nor version, and changes nothing there', async () => {
    const theirs = await create({}, REN);
    const { rows } = await edited([row(theirs, { priority: 'top' })]);
    expect(rows).toEqual([{ id: theirs.id, name: null, outcome: 'refused', version: null, before: {}, after: {}, refusal: 'not-found' }]);
    expect(await read(theirs.id, REN)).toMatchObject({ priority: 'general', version: 1 });
  });
});

describe('a bulk edit is refused as a whole', () => {
  const one = { id: NOBODY, version: 1 };
  const many = Array.from({ length: BULK_LIMIT + 1 }, (_, n) =>
    row({ id: `019b2000-0000-7000-8000-${String(n).padStart(12, '0')}`, version: 1 }, {}),
  );
  it.each<[string, BulkProjectRowDto[], string]>([
    ['an industry that is none', [row(one, { industryCode: 'ZZ' })], 'industryCode'],
    ['a person who is nobody', [row(one, { officerId: NOBODY })], 'officerId'],
    ['no rows', [], 'rows'],
    ['a row twice', [row(one, {}), row(one, {})], 'rows'],
    ['too many rows', many, 'rows'],
    ['a field that is not for many at once', [row(one, { name: '同名' } as never)], 'rows.0.set.name'],
    ['a priority that is none', [row(one, { priority: 'urgent' as never })], 'rows.0.set.priority'],
  ])('with %s', async (_what, rows, field) => {
    expect(await bulk(rows)).toMatchObject({ status: 422, body: { errors: { [field]: [{}] } } });
  });

  it('of whoever may not write projects', async () => {
    expect((await bulk([row(one, {})], {}, AUDE)).status).toBe(403);
  });
});
