import { FilesModule } from '@luodi/files/server';
import type { ImportView, LedgerKind } from '@luodi/imports/contract';
import { DAI, startApp, ZONE, type CastMember } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { JobsModule } from '@luodi/jobs/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { ReportsModule } from '@luodi/reports/server';
import { SYSTEM, tx } from '@luodi/shared/server';
import { VisitsModule } from '@luodi/visits/server';
import { Workbook } from '@protobi/exceljs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { ImportsModule } from '../imports.module';

const SLICES = [
  ...[FilesModule, JobsModule, IndustriesModule, InvestorsModule, LeadsModule],
  ...[ProjectsModule, VisitsModule, ReportsModule, ImportsModule],
];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOVING = ['queued', 'reading', 'committing', 'reverting'];

export interface UploadedLedger {
  kind: LedgerKind;
  name?: string;
  person?: CastMember;
}

/** A server whose zone has the towns and units that the sample ledgers name, with what one does with ledgers there. */
export async function startImports() {
  const files = mkdtempSync(join(tmpdir(), 'luodi-imports-'));
  process.env['LUODI_DATA_DIR'] = files;
  const app = await startApp(SLICES);
  await app.run({ ...SYSTEM, permissions: ['system'] }, async () => {
    for (const [name, kind] of [
      ['靖圆镇', 'town'],
      ['科经局', 'bureau'],
    ])
      await tx().query('INSERT INTO org_units (id, parent_id, name, kind) VALUES ($1, $2, $3, $4)', [uuid(), ZONE.id, name, kind]);
    for (const name of ['九湖镇', '颜厝镇', '靖圆镇']) await tx().query('INSERT INTO towns (id, name) VALUES ($1, $2)', [uuid(), name]);
  });
  const settled = (id: string, person: CastMember = DAI): Promise<ImportView> =>
    vi.waitFor(
      async () => {
        const { body } = await app.as(person).get(`/imports/${id}`);
        expect(MOVING).not.toContain(body.state);
        return body;
      },
      { timeout: 200_000, interval: 100 },
    );
  const asked = async (id: string, what: 'commit' | 'revert', person: CastMember) => {
    expect((await app.as(person).post(`/imports/${id}/${what}`)).status).toBe(202);
    return settled(id, person);
  };
  return {
    app,
    settled,
    async upload(content: Buffer, { kind, name = '台账.xlsx', person = DAI }: UploadedLedger): Promise<ImportView> {
      const { status, body } = await app.as(person).upload('/imports', { name, type: XLSX, content }, { kind });
      expect([status, body.state]).toEqual([202, 'queued']);
      return settled(body.id, person);
    },
    commit: (id: string, person = DAI) => asked(id, 'commit', person),
    addUnit: (name: string) =>
      app.run({ ...SYSTEM, permissions: ['system'] }, () =>
        tx().query('INSERT INTO org_units (id, parent_id, name, kind) VALUES ($1, $2, $3, $4)', [uuid(), ZONE.id, name, 'town']),
      ),
    revert: (id: string, person = DAI) => asked(id, 'revert', person),
    async close() {
      await app.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

/** A ledger of a few rows under a plain head. */
export async function ledgerOf(rows: Record<string, string>[], statedOn = '2026年3月12日'): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('台账');
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  sheet.addRow([`填报单位:招商服务中心    截至时间:${statedOn}    单位:亿元`]);
  sheet.addRow(heads);
  for (const row of rows) sheet.addRow(heads.map((head) => row[head] ?? null));
  return Buffer.from(await book.xlsx.writeBuffer());
}
