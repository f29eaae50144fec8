import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from './binaries.ts';
import { chooseRunner, handOver, type Runner } from './runner.ts';

export const OWNER = 'luodi';

/** An initialised cluster: `directory` is PostgreSQL's own, the rest lies beside it in `home`. */
export interface Cluster extends Runner {
  directory: string;
  password: string;
  log: string;
}

/** Where the cluster of a data directory lies, whether there is one or not, and whose its files are. */
export interface ClusterPlace extends Pick<Runner, 'home' | 'identity'> {
  directory: string;
  secret: string;
}

const placeIn = ({ home, identity }: Runner): ClusterPlace => ({
  ...{ home, identity },
  directory: join(home, 'cluster'),
  secret: join(home, 'owner-password'),
});

export const placeOfCluster = (dataDir: string): ClusterPlace => placeIn(chooseRunner(dataDir, findBinaries()));

/** The cluster below `dataDir`, made on first use. A start that was cut short leaves only `cluster.new`, which is thrown away. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const runner = chooseRunner(dataDir, findBinaries());
  const { directory, secret } = placeIn(runner);
  if (!existsSync(directory)) await initialise(runner, directory, secret);
  return { ...runner, directory, password: readFileSync(secret, 'utf8').trim(), log: join(runner.home, 'postgres.log') };
}

async function initialise(runner: Runner, directory: string, secret: string): Promise<void> {
  const draft = `${directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(secret, { force: true });
  writeFileSync(secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  handOver(secret, runner.identity);
  const [file, ...args] = command(runner, 'initdb', ['-D', draft, '-U', OWNER, `--pwfile=${secret}`, '-A', 'scram-sha-256', ...locale()]);
  await promisify(execFile)(file!, args, { env: runner.env, cwd: '/', ...runner.identity });
  renameSync(draft, directory);
}

/**
 * The built-in C.UTF-8 sorts alike on every machine and classifies Chinese characters as letters; with lc_ctype C pg_trgm would
 * find nothing in Chinese text. macOS has no C.UTF-8 of its own.
 */
function locale(): string[] {
  const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const others = ['messages', 'monetary', 'numeric', 'time'].map((category) => `--lc-${category}=C`);
  return ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', `--lc-ctype=${ctype}`, ...others];
}

export const command = ({ prefix, native }: Runner, program: string, args: string[]): string[] => [
  ...prefix,
  join(native, 'bin', program),
  ...args,
];
