/**
 * `npm run bench [-- --rounds 5]`: how long answers take and what they cost, on a Luodi of its own with the sample zone.
 * `npm run bench -- --client`: how soon a page answers a gesture, in Chromium.
 */
import { join } from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { build, environment, install, main, node, Refusal, ROOT, run } from './prepare.mjs';

const args = process.argv.slice(2);
const client = args[0] === '--client';

await main(async () => {
  await install();
  if (!client) await build(['server']);
  if (!client) return run(node(), [join(ROOT, 'tools', 'bench', 'bench.ts'), ...args], { env: environment() });
  const { env, missing } = prepareBrowser();
  if (missing) throw new Refusal(missing);
  await build();
  return run(node(), [join(ROOT, 'tools', 'bench', 'client', 'client.ts'), ...args.slice(1)], { env: environment(env) });
});
