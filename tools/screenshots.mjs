/** `npm run screenshots [-- --all <directory>]`: the pictures of the README, or every page in each size and look, of the sample zone. */
import { join } from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { build, environment, install, main, node, Refusal, ROOT, run } from './prepare.mjs';

await main(async () => {
  await install();
  const { env, missing } = prepareBrowser();
  if (missing) throw new Refusal(missing);
  await build();
  return run(node(), [join(ROOT, 'tools', 'screenshots', 'screenshots.ts'), ...process.argv.slice(2)], { env: environment(env) });
});
