import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const VERSION = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

/** Points of a hundred. */
export type Points = Record<(typeof CATEGORIES)[number], number>;

/** What Lighthouse says of a page at a desk. npx fetches it: at 176 MB it is no dependency of the repository. */
export async function lighthouse(url: string, cookie: string): Promise<Points> {
  const args = [
    ...['--yes', `lighthouse@${VERSION}`, url, '--quiet', '--preset=desktop', '--output=json', '--output-path=stdout'],
    ...[`--only-categories=${CATEGORIES.join()}`, `--extra-headers=${JSON.stringify({ Cookie: cookie })}`],
    '--chrome-flags=--headless=new --no-sandbox --lang=zh-CN',
  ];
  const env = { ...process.env, CHROME_PATH: process.env['CHROMIUM_PATH'] };
  const { stdout } = await promisify(execFile)('npx', args, { env, maxBuffer: 64 * 1024 * 1024 });
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number | null }> };
  return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])) as Points;
}
