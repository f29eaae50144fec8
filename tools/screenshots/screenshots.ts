import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { DESK, deviceOf, type Look, openBrowser, PHONE } from '../../apps/e2e/src/support/device.ts';
import { LuodiProcess } from '../luodi-process.ts';
import { EVERY_PAGE, type Place, README } from './pictures.ts';
import { smaller } from './smaller-png.ts';

/** `--all <directory>` takes every page; `--only <words>` of them those with these words in their name. */
const { values } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string', default: '' } } });
const LOOKS: readonly Look[] = [DESK, PHONE].flatMap((size) => [
  { size, language: 'zh', theme: 'light' } as const,
  { size, language: 'en', theme: 'dark' } as const,
]);

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-screenshots-'));
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
const browser = await openBrowser();
try {
  console.log('Starting a Luodi of its own with the sample zone …');
  await luodi.start();
  if (values.all) await everyPage(values.all);
  else await forReadme(join(import.meta.dirname, '../../docs/screenshots'));
} finally {
  await browser.close();
  await luodi.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function forReadme(directory: string): Promise<void> {
  for (const { file, look, ...place } of README) await take(await signedIn(place.login, look), place, join(directory, file));
}

/** A browser a person and look, kept from page to page. */
async function everyPage(directory: string): Promise<void> {
  const places = EVERY_PAGE.filter(({ what }) => what.includes(values.only));
  for (const look of LOOKS) {
    const phone = look.size === PHONE;
    const open = new Map<string | undefined, Page>();
    for (const place of places.filter(({ deskOnly }) => !(phone && deskOnly))) {
      const page = open.get(place.login) ?? (await signedIn(place.login, look));
      open.set(place.login, page);
      const name = [place.what.replaceAll(' ', '-'), phone ? 'phone' : 'desk', look.language, look.theme].join('.');
      await take(page, place, join(directory, `${name}.png`));
    }
    for (const page of open.values()) await page.context().close();
  }
}

async function take(page: Page, { address, then }: Pick<Place, 'address' | 'then'>, path: string): Promise<void> {
  await page.goto(await address(page));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('lu-skeleton').first().waitFor({ state: 'detached' });
  await then?.(page);
  await page.waitForLoadState('networkidle');
  const png = smaller(await page.screenshot());
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, png);
  console.log(`${path}  ${Math.round(png.length / 1024)} kB`);
}

/** Without a login nobody is signed in yet. */
async function signedIn(login: string | undefined, look: Look): Promise<Page> {
  const device = await deviceOf(browser, luodi.url, look);
  if (login) {
    const data = { login, password: luodi.password };
    const answer = await device.request.post('/api/session', { data, headers: { 'x-requested-with': 'luodi' } });
    if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()}`);
  }
  return device.newPage();
}
