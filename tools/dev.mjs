/**
 * `npm run dev [-- --demo]`: the server is rebuilt and restarted when its sources change, the client is served by Angular's
 * development server, which passes /api and /health on to it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { bin, environment, install, main, node, requireDatabase, ROOT, STAMP } from './prepare.mjs';

/** Where apps/client/proxy.conf.json looks for the server. */
const SERVER_PORT = '4300';
const CLIENT_PORT = process.env.CLIENT_PORT ?? '4200';
const OUT = join(ROOT, 'dist', 'server');
const running = new Set();
let server;
let restarting;
let stopping = false;

function start(args, more = {}) {
  const child = spawn(node(), args, { cwd: ROOT, env: environment(more), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function stopped(child) {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

async function restart() {
  await stopped(server);
  if (stopping) return;
  const origin = process.env.LUODI_ORIGIN ?? `http://127.0.0.1:${CLIENT_PORT}`;
  server = start(['--enable-source-maps', join(OUT, 'cli.js'), 'serve', ...process.argv.slice(2)], {
    LUODI_ORIGIN: origin,
    PORT: SERVER_PORT,
  });
}

/** Vite writes several files: restart when it has been quiet for a moment. */
function restartSoon() {
  clearTimeout(restarting);
  restarting = setTimeout(() => existsSync(join(OUT, 'cli.js')) && restart(), 300);
}

await main(async () => {
  await install();
  requireDatabase();
  // What we leave in dist is no build of the sources as they will be.
  rmSync(STAMP, { force: true });
  mkdirSync(OUT, { recursive: true });
  const watcher = watch(OUT, restartSoon);
  start([bin('vite'), 'build', '-c', 'vite.server.config.ts', '--watch', '--sourcemap']);
  // Angular's development server takes PORT before its own option.
  start([bin('nx'), 'serve', 'client'], { PORT: CLIENT_PORT });
  console.log(`Client with live reload: http://127.0.0.1:${CLIENT_PORT}`);
  await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
  stopping = true;
  watcher.close();
  clearTimeout(restarting);
  await Promise.all([...running].map(stopped));
});
