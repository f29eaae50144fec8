import { withDatabase } from '@luodi/shared/server/postgres';
import { freshDatabase } from '@luodi/shared/server/testing';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from './back-up';

const directory = mkdtempSync(join(tmpdir(), 'luodi-dump-'));
const { ownerUrl, appUrl } = await freshDatabase();
afterAll(() => rmSync(directory, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const parent = join(directory, 'backups');
const backup = (more = {}) => backUp({ LUODI_DATA_DIR: join(directory, 'data'), DATABASE_URL: ownerUrl, ...more }, parent);
/** A machine whose PATH holds one program at most. */
const machineWith = (program?: string) => {
  const path = mkdtempSync(join(directory, 'path-'));
  if (program) writeFileSync(join(path, 'pg_dump'), program);
  if (program) chmodSync(join(path, 'pg_dump'), 0o700);
  vi.stubEnv('PATH', path);
};
const nothingIsLeft = () => expect(existsSync(parent) ? readdirSync(parent) : []).toEqual([]);

describe('a backup of the database that DATABASE_URL names', () => {
  it('says that the role sees too little, and which variable takes another', async () => {
    await expect(backup({ DATABASE_BACKUP_URL: appUrl })).rejects.toThrow(/luodi_app does not see every row.*DATABASE_BACKUP_URL/s);
    nothingIsLeft();
  });

  it('says that pg_dump is missing, and how to install it', async () => {
    machineWith();
    await expect(backup()).rejects.toThrow(/pg_dump is not on this machine.*apt-get install postgresql-client-\d+/);
    nothingIsLeft();
  });

  it('says that pg_dump is older than the server', async () => {
    machineWith('#!/bin/sh\necho "pg_dump (PostgreSQL) 9.6.24"\n');
    await expect(backup()).rejects.toThrow(/pg_dump is of PostgreSQL 9, the server of \d+/);
    nothingIsLeft();
  });

  it('says what pg_dump says, without the password', async () => {
    machineWith('#!/bin/sh\n[ "$1" = --version ] && echo "pg_dump (PostgreSQL) 99.0" && exit\necho "no: $*" >&2\nexit 1\n');
    const { password } = new URL(ownerUrl);
    const said = await backup().catch(({ message }: Error) => message);
    expect(said).toMatch(/pg_dump did not succeed: no: --format=custom/);
    expect(said).not.toContain(password);
    nothingIsLeft();
  });

  it('says that there is no such database', async () => {
    await expect(backup({ DATABASE_URL: withDatabase(ownerUrl, 'luodi_nowhere') })).rejects.toThrow('does not exist');
    nothingIsLeft();
  });
});
