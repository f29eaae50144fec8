import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Binaries, linkLibraries } from './binaries.ts';

/** How PostgreSQL's programs are run on this machine, and where its cluster, socket and log lie (`home`). */
export interface Runner {
  home: string;
  native: string;
  /** Put before every command; PostgreSQL refuses to run as root. */
  prefix: string[];
  identity: { uid?: number; gid?: number };
  env: Record<string, string>;
}

const SYSTEM_HOME = '/var/lib/luodi';

/**
 * Runs as an ordinary user of a namespace whose files are the caller's own. initdb wants a number that the machine has a name for.
 */
function inNamespace(): string[] {
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  const known = passwd
    .split('\n')
    .map((line) => Number(line.split(':')[2]))
    .find((uid) => uid > 0);
  return ['unshare', '--user', `--map-user=${known ?? 65534}`, `--map-group=${known ?? 65534}`, '--'];
}

/**
 * An ordinary user runs PostgreSQL as itself. Root runs it as an ordinary user of a namespace, which sees everything root owns, also
 * below directories only root can enter. Where namespaces are forbidden, or the directory is not root's, root runs a copy of the
 * programs as `nobody` below /var/lib/luodi. No user is ever created.
 */
export function chooseRunner(dataDir: string, binaries: Binaries): Runner {
  const home = join(dataDir, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return runner(home, binaries.native, hasName() || !namespaceSees(home, binaries) ? [] : inNamespace(), {});
  if (existsSync(join(home, 'cluster'))) return runnerOfExisting(home, binaries);
  const asNobody = join(SYSTEM_HOME, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  if (existsSync(join(asNobody, 'cluster')) || !namespaceSees(home, binaries)) return runAsNobody(asNobody, binaries);
  return runner(home, binaries.native, inNamespace(), {});
}

/** A cluster that is there decides by its owner; to begin an empty one elsewhere would look like lost data. */
function runnerOfExisting(home: string, binaries: Binaries): Runner {
  const { uid, gid } = statSync(join(home, 'cluster'));
  if (uid !== 0) return runner(home, binaries.native, [], { uid, gid });
  if (namespaceSees(home, binaries)) return runner(home, binaries.native, inNamespace(), {});
  throw new Error(
    `The database in ${home} is root's, PostgreSQL does not run as root, and this machine forbids user namespaces. ` +
      `Give the directory to an ordinary user (chown -R), or start Luodi where namespaces are allowed.`,
  );
}

function runner(home: string, native: string, prefix: string[], identity: Runner['identity']): Runner {
  const lib = join(home, 'lib');
  const libraries = linkLibraries(native, lib);
  if (libraries.length) handOver(lib, identity);
  return { home, native, prefix, identity, env: environment(libraries) };
}

/** What root makes for PostgreSQL belongs to whom PostgreSQL runs as. */
export function handOver(path: string, { uid, gid }: Runner['identity']): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Nothing of the caller's PG* or locale settings may reach the server. */
function environment(libraries: string[]): Record<string, string> {
  const base = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' };
  const path = libraries.join(':');
  return path ? { ...base, LD_LIBRARY_PATH: path, DYLD_LIBRARY_PATH: path } : base;
}

/** A container may run us under a number without a name, which initdb refuses. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function namespaceSees(home: string, { native }: Binaries): boolean {
  const [unshare, ...args] = [...inNamespace(), 'sh', '-c', 'test -w "$0" && test -x "$1"', home, join(native, 'bin/postgres')];
  return spawnSync(unshare!, args, { stdio: 'ignore' }).status === 0;
}

function runAsNobody(home: string, { native, version }: Binaries): Runner {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout?.trim() || 65534);
  const identity = { uid: id('-u'), gid: id('-g') };
  mkdirSync(home, { recursive: true, mode: 0o755 });
  chmodSync(SYSTEM_HOME, 0o755);
  handOver(home, identity);
  chmodSync(home, 0o700);
  return runner(home, copyOf(native, join(SYSTEM_HOME, `postgresql-${version}`, 'native')), [], identity);
}

/** A copy everybody may read and run, complete or absent. */
function copyOf(native: string, target: string): string {
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', join(draft, '..')]);
  if (existsSync(target)) rmSync(draft, { recursive: true });
  else renameSync(draft, target);
  return target;
}
