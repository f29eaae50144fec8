import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretBox } from './secret-box';

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-secret-'));
beforeEach(() => {
  vi.stubEnv('LUODI_DATA_DIR', dataDir);
  vi.stubEnv('LUODI_SECRET_KEY', '');
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(dataDir, { recursive: true }));

const secret = Buffer.from('a secret of twenty b');

it('opens what it sealed, for the same person, with a key that only the server may read', async () => {
  const sealed = await new SecretBox().seal(secret, 'mei');
  expect(sealed.includes(secret)).toBe(false);
  expect(await new SecretBox().open(sealed, 'mei')).toEqual(secret);
  expect(await new SecretBox().open(sealed, 'ren')).toBeNull();
  expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, 'secret-key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
});

it('opens nothing that was tampered with', async () => {
  const sealed = await new SecretBox().seal(secret, 'mei');
  for (const at of [0, 14, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(await new SecretBox().open(changed, 'mei')).toBeNull();
  }
});

it('takes the key it is given, and opens nothing that another sealed', async () => {
  const kept = await new SecretBox().seal(secret, 'mei');
  vi.stubEnv('LUODI_SECRET_KEY', 'ab'.repeat(32));
  expect(await new SecretBox().open(kept, 'mei')).toBeNull();
  expect(await new SecretBox().open(await new SecretBox().seal(secret, 'mei'), 'mei')).toEqual(secret);
});

it.each(['short', 'xy'.repeat(32), 'ab'.repeat(33)])('refuses the key %s before anything is served', (key) => {
  vi.stubEnv('LUODI_SECRET_KEY', key);
  expect(() => new SecretBox()).toThrow('LUODI_SECRET_KEY must be 64 hexadecimal digits');
});
