/**
 * `npm run bench [-- --scale 50000 --rounds 5]`: how long answers take and what they cost, on a Luodi of its own with the sample zone.
 * `npm run bench -- import [--rows 2000]`: the same of a ledger that is brought in.
 */
import { join } from 'node:path';
import { build, environment, install, main, node, ROOT, run } from './prepare.mjs';

await main(async () => {
  await install();
  await build(['server']);
  const [first, ...rest] = process.argv.slice(2);
  const [program, args] = first === 'import' ? ['import.ts', rest] : ['bench.ts', process.argv.slice(2)];
  return run(node(), [join(ROOT, 'tools', 'bench', program), ...args], { env: environment() });
});
