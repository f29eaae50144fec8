import type { Page } from 'playwright-core';
import { slowest } from './event-to-paint.ts';

/** Turns of the wheel without a new row, after which the list is taken to be at its end. */
const PATIENCE = 200;

export interface LongList {
  loaded: number;
  /** Most rows the table held at once. */
  mostRows: number;
  /** Slowest turn of the wheel of each screen, in ms. */
  times: number[];
}

const loadedIn = (page: Page) =>
  page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('tbody tr.line')].map((line) => Number(line.getAttribute('aria-rowindex')) - 1)),
  );

/** Goes down a list by the wheel, as far as so many rows, and back up. */
export async function scrollThrough(page: Page, wanted: number): Promise<LongList> {
  const seen: LongList = { loaded: 0, mostRows: 0, times: [] };
  await page.locator('tbody tr.line').first().hover();
  const turn = async (by: number) => {
    seen.times.push(await slowest(page, () => page.mouse.wheel(0, by)));
    seen.mostRows = Math.max(seen.mostRows, await page.locator('tbody tr').count());
  };
  for (let idle = 0; seen.loaded < wanted && idle < PATIENCE;) {
    await turn(4_000);
    const now = await loadedIn(page);
    idle = now > seen.loaded ? 0 : idle + 1;
    seen.loaded = Math.max(seen.loaded, now);
  }
  for (let screen = 0; screen < 20; screen += 1) await turn(-8_000);
  return seen;
}
