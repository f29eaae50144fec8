import type { Page } from 'playwright-core';

/** The first record of a list that the person signed in may see. */
export async function idOf(page: Page, list: string): Promise<string> {
  const answer = await page.request.get(`/api/${list}`);
  const [first] = ((await answer.json()) as { items: { id: string }[] }).items;
  if (!first) throw new Error(`There is nothing in ${list}.`);
  return first.id;
}
