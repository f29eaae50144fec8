import { ADA, DAI, JIUHU, LING, MEI, REN, startApp } from '@luodi/identity/server/testing';
import { tx } from '@luodi/shared/server';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimAttachments } from './claim-attachments';
import { FilesModule } from './files.module';
import { SweepFiles } from './sweep-files';

const directory = mkdtempSync(join(tmpdir(), 'luodi-files-'));
process.env['LUODI_DATA_DIR'] = directory;
const app = await startApp([FilesModule]);
const mei = app.as(MEI);
afterAll(async () => {
  await app.close();
  rmSync(directory, { recursive: true });
});

const MEGABYTE = 1_048_576;
const pdf = (text: string = randomUUID(), size = 0) => Buffer.concat([Buffer.from(`%PDF-1.7 ${text}`), Buffer.alloc(size)]);
const file = (content: Buffer, name = '营业执照.pdf', type = 'application/pdf') => ({ name, type, content });
const count = async () => (await app.run(DAI, () => tx().query('SELECT count(*)::int AS count FROM attachments')))[0].count;
const left = () => readdirSync(join(directory, 'files')).filter((name) => name.startsWith('.'));

describe('a file', () => {
  it('is kept once under its hash, and comes back byte for byte', async () => {
    const content = pdf();
    const { status, body } = await mei.upload('/attachments', file(content));
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { fileName: '营业执照.pdf', mediaType: 'application/pdf', size: content.length, sha256 },
    });
    expect((await mei.get(`/attachments/${body.id}`)).body).toEqual(body);
    const answer = await mei.get(`/attachments/${body.id}/content`);
    expect(answer.body).toEqual(content);
    expect(left()).toEqual([]);
  });

  it('is saved by a browser, never shown', async () => {
    const { body } = await mei.upload('/attachments', file(pdf(), '合同 1.pdf'));
    const { headers } = await mei.get(`/attachments/${body.id}/content`);
    expect(headers).toMatchObject({
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="__ 1.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%201.pdf`,
    });
  });

  it('is absent for the officer of another unit and for the administrators, and there for the zone', async () => {
    const { body } = await mei.upload('/attachments', file(pdf()));
    for (const path of [`/attachments/${body.id}`, `/attachments/${body.id}/content`]) {
      expect(await app.as(REN).get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(await app.as(ADA).get(path)).toMatchObject({ status: 403 });
      expect(await app.as(LING).get(path)).toMatchObject({ status: 200 });
      expect(await app.anonymous().get(path)).toMatchObject({ status: 401 });
    }
    expect(await app.as(REN).get(`/attachments/${randomUUID()}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('of exactly 20 MB is taken, one byte more is refused', async () => {
    const most = 20 * MEGABYTE - pdf('x').length;
    expect(await mei.upload('/attachments', file(pdf('x', most)))).toMatchObject({ status: 201, body: { size: 20 * MEGABYTE } });
    const more = await mei.upload('/attachments', file(pdf('x', most + 1)));
    expect(more).toMatchObject({ status: 413, body: { code: 'file-too-large', errors: { file: [{}] } } });
    expect(left()).toEqual([]);
  });

  it.each([
    ['a page called a picture', '<html><script>alert(1)</script>', 'a.png', 'image/png'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.svg', 'image/svg+xml'],
    ['a program', 'MZ\x90\0\x03', 'a.exe', 'application/octet-stream'],
    ['nothing', '', 'a.pdf', 'application/pdf'],
  ])('that is %s is refused', async (_what, content, name, type) => {
    const before = await count();
    const answer = await mei.upload('/attachments', file(Buffer.from(content, 'latin1'), name, type));
    expect(answer).toMatchObject({ status: 415, body: { code: 'file-kind-refused' } });
    expect([await count(), left()]).toEqual([before, []]);
  });

  it.each([
    ['../../../etc/cron.d/x.pdf', 'x.pdf'],
    ['..\\..\\x.pdf', 'x.pdf'],
    ['page.html', 'page.html.pdf'],
  ])('called %s loses the path and is called %s', async (name, kept) => {
    expect(await mei.upload('/attachments', file(pdf(), name))).toMatchObject({ status: 201, body: { fileName: kept } });
  });

  it('sent twice with one key is one file; with another content the key is refused', async () => {
    const before = await count();
    const headers = { 'idempotency-key': randomUUID() };
    const same = file(pdf());
    const [first, second] = [await mei.upload('/attachments', same, {}, headers), await mei.upload('/attachments', same, {}, headers)];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await count()).toBe(before + 1);
    expect(await mei.upload('/attachments', file(pdf()), {}, headers)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('needs a key, the permission and a signed-in person', async () => {
    expect(await mei.upload('/attachments', file(pdf()), {}, { 'idempotency-key': undefined })).toMatchObject({ status: 400 });
    expect(await app.as(LING).upload('/attachments', file(pdf()))).toMatchObject({ status: 403 });
    expect(await app.anonymous().upload('/attachments', file(pdf()))).toMatchObject({ status: 401 });
  });
});

describe('a file that no row names', () => {
  const placeOf = (content: Buffer) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { sha256, path: join(directory, 'files', sha256.slice(0, 2), sha256) };
  };
  const age = ({ path }: { path: string }) => utimesSync(path, new Date(0), new Date(0));
  const sweep = () => app.nest.get(SweepFiles).execute();

  it('because its transaction failed is removed after a day, and no other', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [taken, refused, young, ledger] = [pdf(), pdf(), pdf(), pdf()];
    expect((await mei.upload('/attachments', file(taken), {}, key)).status).toBe(201);
    for (const content of [refused, young, ledger]) expect((await mei.upload('/attachments', file(content), {}, key)).status).toBe(422);
    await app.run(MEI, () =>
      tx().query(
        `INSERT INTO imports (id, requested_by, kind, state, file_name, sha256) VALUES ($1, $2, 'signed', 'reading', '台账.xlsx', $3)`,
        [randomUUID(), MEI.id, placeOf(ledger).sha256],
      ),
    );
    [taken, refused, ledger].map(placeOf).forEach(age);
    expect(await sweep()).toBe(1);
    const there = [taken, refused, young, ledger].map((content) => existsSync(placeOf(content).path));
    expect(there).toEqual([true, false, true, true]);
    expect([await sweep(), left()]).toEqual([0, []]);
  });

  it('stays when it is sent again', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const content = pdf();
    await mei.upload('/attachments', file(pdf()), {}, key);
    await mei.upload('/attachments', file(content), {}, key);
    age(placeOf(content));
    const { body } = await mei.upload('/attachments', file(content));
    expect(await sweep()).toBe(0);
    expect((await mei.get(`/attachments/${body.id}/content`)).body).toEqual(content);
  });

  it('is not left at all by an upload without a key', async () => {
    const content = pdf();
    await mei.upload('/attachments', file(content), {}, { 'idempotency-key': undefined });
    expect(existsSync(placeOf(content).path)).toBe(false);
  });
});

describe('a request that is no upload', () => {
  it.each([
    ['JSON', '{}', 'application/json', 422],
    ['a form without a boundary', 'x', 'multipart/form-data', 400],
    [
      'a form cut off',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-',
      'multipart/form-data; boundary=b',
      400,
    ],
    ['a form without a file', '--b--\r\n', 'multipart/form-data; boundary=b', 422],
  ])('%s', async (_what, payload, type, status) => {
    const headers = { 'content-type': type, 'x-requested-with': 'luodi', 'idempotency-key': randomUUID() };
    expect(await mei.send('POST', '/attachments', Buffer.from(payload), headers)).toMatchObject({ status });
    expect(left()).toEqual([]);
  });

  it('has a field that is not asked for', async () => {
    const answer = await mei.upload('/attachments', file(pdf()), { orgUnitId: REN.orgUnitId });
    expect(answer).toMatchObject({ status: 422, body: { errors: { orgUnitId: [{ code: 'field-unknown' }] } } });
    expect(left()).toEqual([]);
  });
});

describe('a record takes files', () => {
  const visit = (id = randomUUID()) => ({ type: 'visit', id, orgUnitId: JIUHU.id }) as const;
  const uploaded = async (who = mei): Promise<string> => (await who.upload('/attachments', file(pdf()))).body.id;
  const refused = { code: 'attachment-not-free', status: 422, extras: { field: 'attachmentIds' } };

  it('that are free or its own', async () => {
    const [one, two, taker] = [await uploaded(), await uploaded(), visit()];
    await app.run(MEI, () => claimAttachments([one], taker));
    await expect(app.run(MEI, () => claimAttachments([one, two, two], taker))).resolves.toBeUndefined();
    await expect(app.run(MEI, () => claimAttachments([one], visit()))).rejects.toMatchObject(refused);
  });

  it('but none of another unit, nor one that is not there', async () => {
    const theirs = await uploaded(app.as(REN));
    await expect(app.run(MEI, () => claimAttachments([theirs], visit()))).rejects.toMatchObject(refused);
    await expect(app.run(MEI, () => claimAttachments([randomUUID()], visit()))).rejects.toMatchObject(refused);
  });
});
