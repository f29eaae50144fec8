/**
 * `npm test`: everything, in the order in which it fails cheapest. A step that is no test run counts as one test. The last line is
 * `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { bin, build, environment, install, main, node, Refusal, run } from './prepare.mjs';

const reports = mkdtempSync(join(tmpdir(), 'luodi-reports-'));
const env = environment({ CI: process.env.CI ?? 'true' });

/** One program that is right or wrong. */
const check =
  (name, ...args) =>
  async () => {
    const code = await run(node(), [bin(name), ...args], { env });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };

/** Counts from vitest's own report; a file that did not load, or a run that died, is a failure too. */
const tests =
  (name, args, more = {}) =>
  async () => {
    const file = join(reports, `${name}.json`);
    const code = await run(node(), [bin('vitest'), 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
      env: { ...env, ...more },
    });
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const broken = testResults.filter(
      (suite) => suite.status === 'failed' && !suite.assertionResults.some(({ status }) => status === 'failed'),
    );
    const failed = numFailedTests + broken.length;
    return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  };

async function lint() {
  // The boundary rule is silent without the project graph this leaves behind.
  if ((await run(node(), [bin('nx'), 'show', 'projects'], { env, stdio: ['ignore', 'ignore', 'inherit'] })) !== 0)
    return { passed: 0, failed: 1 };
  return check('eslint', '.', '--max-warnings', '0')();
}

let built = false;
async function builds() {
  try {
    await build();
    built = true;
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

async function journeys() {
  if (!built) {
    console.error('There is nothing to travel through: the product did not build.');
    return { passed: 0, failed: 1 };
  }
  const { env: browser, missing } = prepareBrowser();
  if (missing) {
    console.error(missing);
    return { passed: 0, failed: 1 };
  }
  return tests('journeys', ['--config', 'vitest.e2e.config.ts'], browser)();
}

/** One after the other; what stands in one line goes side by side, being of one core each. */
const STEPS = [
  [
    ['format', check('prettier', '--check', '--log-level', 'warn', '.')],
    ['lint and boundaries', lint],
    ['types', check('tsc', '-p', 'tsconfig.json')],
  ],
  [['build', builds]],
  [['unit and PostgreSQL', tests('server', [])]],
  [['browser journeys', journeys]],
];

async function timed([name, step]) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { passed, failed } = await step();
  return { name, passed, failed, seconds: Math.round((Date.now() - started) / 1000) };
}

await main(async () => {
  await install();
  const done = [];
  for (const steps of STEPS) done.push(...(await Promise.all(steps.map(timed))));
  rmSync(reports, { recursive: true, force: true });
  const lines = done.map(
    ({ name, passed, failed, seconds }) => `${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
  const total = (what) => done.reduce((sum, each) => sum + each[what], 0);
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') ? 1 : 0;
});
