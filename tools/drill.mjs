/** `npm run drill -- kill --times 20`, `npm run drill -- restore`: does something bad to a Luodi of its own, on this machine only, and says what came of it. */
import { build, environment, install, main, node, Refusal, ROOT, run } from './prepare.mjs';
import { join } from 'node:path';

const DRILLS = {
  kill: 'kill -9 during writes: nothing acknowledged is lost, nothing is there twice; --times 20',
  restore: 'backup while it serves, restore elsewhere: every table and uploaded file is the same, a spoilt backup is refused',
  files: 'some 400 malformed ledgers: each is refused in words or reviewed, nothing is written; --few for every tenth',
};

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!Object.hasOwn(DRILLS, name ?? '')) {
    const list = Object.entries(DRILLS).map(([drill, what]) => `  ${drill.padEnd(8)} ${what}`);
    throw new Refusal(['npm run drill -- <drill>', ...list].join('\n'));
  }
  await install();
  await build(['server']);
  return run(node(), [join(ROOT, 'tools', 'drills', `${name}.ts`), ...args], { env: environment() });
});
