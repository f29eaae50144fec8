import { chromium, type Browser, type BrowserContext } from 'playwright-core';

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
