/**
 * `npm run bench [-- --scale 50000 --rounds 5]`: how long answers take and what they cost, on a Luodi of its own with the sample zone.
 * `npm run bench -- import [--rows 2000]`: the same of a ledger that is brought in.
 * `npm run bench -- audit [--rows 1000000]`: how long it takes to verify the audit trail.
 * `npm run bench -- client`: how soon a page answers a gesture, in Chromium.
 */
import { join } from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { build, environment, install, main, node, Refusal, ROOT, run } from './prepare.mjs';

const start = (program, args, more) => run(node(), [join(ROOT, 'tools', 'bench', program), ...args], { env: environment(more) });

async function client(args) {
  const { env, missing } = prepareBrowser();
  if (missing) throw new Refusal(missing);
  await build();
  return start('client/client.ts', args, env);
}

async function server(program, args) {
  await build(['server']);
  return start(program, args);
}

await main(async () => {
  await install();
  const [what, ...args] = process.argv.slice(2);
  if (what === 'client') return client(args);
  if (what === 'audit') return server('audit.ts', args);
  if (what === 'import') return server('import.ts', args);
  return server('bench.ts', process.argv.slice(2));
});
