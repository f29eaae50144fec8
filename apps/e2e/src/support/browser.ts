import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { deviceOf, type Look } from './device';

export * from './device';

/** A page of the sample zone, signed in as `login` without the sign-in page. */
export async function demoPage(browser: Browser, login: string, look: Look): Promise<Page> {
  const { demo, password } = inject('products');
  const device = await deviceOf(browser, demo, look);
  const answer = await device.request.post('/api/session', { data: { login, password }, headers: { 'x-requested-with': 'luodi' } });
  expect(answer.status()).toBe(200);
  return device.newPage();
}
