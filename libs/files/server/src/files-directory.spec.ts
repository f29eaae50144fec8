import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesDirectory, INCOMING, keepFilesOf, sweepIncoming } from './files-directory';

it('sweeps what was left half received, and nothing else', async () => {
  const data = mkdtempSync(join(tmpdir(), 'luodi-sweep-'));
  vi.stubEnv('LUODI_DATA_DIR', data);
  await sweepIncoming();
  const files = await filesDirectory();
  for (const name of [`${INCOMING}old`, `${INCOMING}young`, 'kept']) writeFileSync(join(files, name), '');
  for (const name of [`${INCOMING}old`, 'kept']) utimesSync(join(files, name), new Date(0), new Date(0));
  await sweepIncoming();
  expect(readdirSync(files)).toEqual([`${INCOMING}young`, 'kept']);
  rmSync(data, { recursive: true });
});

it('is one of its own for the sample zone, whose database names none of the others', async () => {
  const data = mkdtempSync(join(tmpdir(), 'luodi-demo-'));
  vi.stubEnv('LUODI_DATA_DIR', data);
  const folders = [];
  for (const database of ['luodi', 'luodi_demo', undefined]) {
    keepFilesOf(database);
    folders.push(await filesDirectory());
  }
  expect(folders).toEqual(['files', 'demo-files', 'files'].map((name) => join(data, name)));
  rmSync(data, { recursive: true });
});
