import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
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

const IN_NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const SYSTEM_HOME = '/var/lib/luodi';

/**
 * An ordinary user runs PostgreSQL as itself. Root runs it as an ordinary user of a namespace, which sees everything root owns, also
 * below directories only root can enter. Where namespaces are forbidden, or the directory is not root's, root runs a copy of the
 * programs as `nobody` below /var/lib/luodi. No user is ever created. A cluster that is already there decides by its owner.
 */
export function chooseRunner(dataDir: string, binaries: Binaries): Runner {
  const home = join(dataDir, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return runner(home, binaries.native, [], {});
  const { uid, gid } = statSync(existsSync(join(home, 'cluster')) ? join(home, 'cluster') : home);
  if (uid !== 0 && existsSync(join(home, 'cluster'))) return runner(home, binaries.native, [], { uid, gid });
  const asNobody = join(SYSTEM_HOME, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  if (!existsSync(join(asNobody, 'cluster')) && namespaceSees(home, binaries)) return runner(home, binaries.native, IN_NAMESPACE, {});
  return runAsNobody(asNobody, binaries);
}

function runner(home: string, native: string, prefix: string[], identity: Runner['identity']): Runner {
  return { home, native, prefix, identity, env: environment(linkLibraries(native, home)) };
}

/** Nothing of the caller's PG* or locale settings may reach the server. */
function environment(lib: string | undefined): Record<string, string> {
  const base = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' };
  return lib ? { ...base, LD_LIBRARY_PATH: lib, DYLD_LIBRARY_PATH: lib } : base;
}

function namespaceSees(home: string, { native }: Binaries): boolean {
  const [unshare, ...args] = [...IN_NAMESPACE, 'sh', '-c', 'test -w "$0" && test -x "$1"', home, join(native, 'bin/postgres')];
  return spawnSync(unshare!, args, { stdio: 'ignore' }).status === 0;
}

function runAsNobody(home: string, { native, version }: Binaries): Runner {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout?.trim() || 65534);
  const identity = { uid: id('-u'), gid: id('-g') };
  mkdirSync(home, { recursive: true, mode: 0o755 });
  chmodSync(SYSTEM_HOME, 0o755);
  chownSync(home, identity.uid, identity.gid);
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
