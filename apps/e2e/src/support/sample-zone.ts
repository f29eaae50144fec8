import type { Page } from 'playwright-core';

/** The first record of a list that the person signed in may see. */
export async function idOf(page: Page, list: string): Promise<string> {
  const answer = await page.request.get(`/api/${list}`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  expect(items.length).toBeGreaterThan(0);
  return items[0]!.id;
}
