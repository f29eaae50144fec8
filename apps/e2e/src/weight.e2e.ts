import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { demoPage, DESK, deviceOf, openBrowser } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Bytes of a file as it is sent to whoever takes brotli. */
async function sentBytes(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  expect({ url, encoding: answer.headers.get('content-encoding') }).toEqual({ url, encoding: 'br' });
  await answer.body?.cancel();
  return Number(answer.headers.get('content-length'));
}

/** kB (1,000 bytes) of the scripts a page has loaded by the time it is at rest; those too small to be worth compressing are left out. */
async function scriptKb(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return [
      ...new Set(loaded.filter(({ name, decodedBodySize }) => name.endsWith('.js') && decodedBodySize > 1024).map(({ name }) => name)),
    ];
  });
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = await Promise.all(scripts.map(sentBytes));
  return Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1_000);
}

it('sign-in asks for no more than 120 kB of scripts', async () => {
  const device = await deviceOf(browser, inject('products').demo, { size: DESK });
  const page = await device.newPage();
  await page.goto('/sign-in');
  await page.locator('h1').first().waitFor();
  expect(await scriptKb(page)).toBeLessThanOrEqual(120);
});

it('the first list asks for no more than 300 kB', async () => {
  const page = await demoPage(browser, 'officer', { size: DESK });
  await page.goto('/projects?view=table');
  await page.getByRole('row').nth(2).waitFor();
  expect(await scriptKb(page)).toBeLessThanOrEqual(300);
});
