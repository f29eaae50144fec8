/** `npm run bench [-- --rounds 5]`: how long answers take and what they cost, on a Luodi of its own with the sample zone. */
import { join } from 'node:path';
import { build, environment, install, main, node, ROOT, run } from './prepare.mjs';

await main(async () => {
  await install();
  await build(['server']);
  return run(node(), [join(ROOT, 'tools', 'bench', 'bench.ts'), ...process.argv.slice(2)], { env: environment() });
});
