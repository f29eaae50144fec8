import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Cluster, command } from './cluster.ts';
import { codeOf } from './connection.ts';
import { handOver } from './runner.ts';

/** A running server: `host` is a socket directory or 127.0.0.1. */
export interface Postmaster {
  pid: number;
  host: string;
  port: number;
}

const SETTINGS = ['shared_buffers=64MB', 'max_connections=100', 'unix_socket_permissions=0700', 'timezone=UTC', 'log_timezone=UTC'];
const SOCKET_PORT = 5432;
/** sockaddr_un holds 108 bytes on Linux, 104 on macOS. */
const LONGEST_SOCKET_PATH = 100;

const pidFile = (cluster: Cluster) => join(cluster.directory, 'postmaster.pid');

/** Its lines; none without it: a server on its way out removes it at any moment. */
function pidLines(cluster: Cluster): string[] {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return [];
  }
}

/** The server that runs on this cluster, whoever started it, from the file it keeps: pid, directory, start, port, socket, address. */
export function runningPostmaster(cluster: Cluster): Postmaster | undefined {
  const lines = pidLines(cluster);
  const pid = Number(lines[0]);
  if (!(pid > 0) || !commandLine(pid).includes(cluster.directory)) return undefined;
  return { pid, host: lines[4] || '127.0.0.1', port: Number(lines[3]) };
}

/** What runs under this number now; empty when nothing does, or only a zombie. */
function commandLine(pid: number): string {
  if (process.platform !== 'linux') return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * PostgreSQL refuses to start while the number in a left-over pid file belongs to a living process, whatever it is. Only the number
 * is replaced, by one that nobody has: the shared-memory key in the file still protects against backends that outlived their server.
 */
export function disownPidFile(cluster: Cluster): void {
  const [left, ...rest] = pidLines(cluster);
  if (left === undefined || runningPostmaster(cluster)) return;
  let unused = 4_194_303;
  while (commandLine(unused)) unused -= 1;
  writeFileSync(pidFile(cluster), [unused, ...rest].join('\n'));
}

/** Starts the server in a session of its own: a Ctrl-C meant for Luodi does not reach it, and it outlives a killed parent unharmed. */
export async function launch(cluster: Cluster): Promise<Postmaster & { exited: () => boolean }> {
  const { host, port } = await chooseAddress(cluster);
  const listen =
    host === '127.0.0.1'
      ? [`listen_addresses=${host}`, 'unix_socket_directories=']
      : ['listen_addresses=', `unix_socket_directories=${host}`];
  const settings = [...SETTINGS, ...listen, `port=${port}`].flatMap((setting) => ['-c', setting]);
  const [file, ...args] = command(cluster, 'postgres', ['-D', cluster.directory, ...settings]);
  if (existsSync(cluster.log)) renameSync(cluster.log, `${cluster.log}.1`);
  const log = openSync(cluster.log, 'a', 0o600);
  handOver(cluster.log, cluster.identity);
  const child = spawn(file!, args, { detached: true, stdio: ['ignore', log, log], env: cluster.env, cwd: '/', ...cluster.identity });
  closeSync(log);
  let exited = false;
  child.once('exit', () => (exited = true)).once('error', () => (exited = true));
  child.unref();
  return { pid: child.pid ?? 0, host, port, exited: () => exited };
}

async function chooseAddress({ home, identity }: Cluster): Promise<{ host: string; port: number }> {
  const sockets = join(home, 'socket');
  const fits = Buffer.byteLength(join(sockets, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;
  if (!fits) return { host: '127.0.0.1', port: await freePort() };
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  handOver(sockets, identity);
  return { host: sockets, port: SOCKET_PORT };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Fast shutdown: open transactions are rolled back, everything committed is written. */
export const shutDown = ({ pid }: Postmaster): true => process.kill(pid, 'SIGINT');

/** Gone when the server has removed its pid file, its last act, or when its process is no more. */
export const isGone = (cluster: Cluster): boolean => runningPostmaster(cluster) === undefined;

export const lastWords = (cluster: Cluster): string =>
  existsSync(cluster.log) ? readFileSync(cluster.log, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
