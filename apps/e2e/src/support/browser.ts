import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Look {
  size: typeof DESK;
  language?: 'zh' | 'en';
  theme?: 'light' | 'dark';
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium' });

/** A browser of its own, as one person's device: the language and theme are those chosen on it before. */
export async function deviceOf(
  browser: Browser,
  baseURL: string,
  { size, language = 'zh', theme = 'light' }: Look,
): Promise<BrowserContext> {
  const phone = size === PHONE;
  const device = await browser.newContext({
    baseURL,
    viewport: size,
    isMobile: phone,
    hasTouch: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  device.setDefaultTimeout(60_000);
  await device.addInitScript(`localStorage.setItem('luodi.language', '${language}'); localStorage.setItem('luodi.theme', '${theme}');`);
  return device;
}

/** A page of the sample zone, signed in as `login` without the sign-in page. */
export async function demoPage(browser: Browser, login: string, look: Look): Promise<Page> {
  const { demo, password } = inject('products');
  const device = await deviceOf(browser, demo, look);
  const answer = await device.request.post('/api/session', { data: { login, password }, headers: { 'x-requested-with': 'luodi' } });
  expect(answer.status()).toBe(200);
  return device.newPage();
}
