import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { DESK, deviceOf, openBrowser } from './support/browser';
import { listenTo } from './support/complaints';
import { codeOf, enrol, signIn } from './support/gate';

/** An account of one's own: a second factor, and the sessions it opens. The person is of nobody else's journey. */
const { demo, password } = inject('products');
const LOGIN = 'inspector';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const device = async () => (await deviceOf(browser, demo, { size: DESK })).newPage();

it('a second factor is set up on Me, and asked for at the next sign-in', async () => {
  const page = await device();
  const heard = listenTo(page);
  await signIn(page, LOGIN, password);
  await page.goto('/me');
  await page.getByRole('button', { name: '启用', exact: true }).click();
  await page.getByRole('img', { name: '密钥的二维码' }).waitFor();
  const shown = await page.getByRole('img', { name: '密钥的二维码' }).evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(shown).toBeGreaterThan(0);
  const key = await enrol(page);
  await page.getByText('已启用，剩 10 个恢复码').waitFor();
  expect(heard.take()).toEqual([]);

  const other = await device();
  await other.goto('/sign-in');
  await other.getByLabel('账号').fill(LOGIN);
  await other.getByLabel('密码').fill(password);
  await other.getByRole('button', { name: '登录' }).click();
  await other.getByLabel('验证码', { exact: true }).fill('000000');
  await other.getByRole('button', { name: '继续' }).click();
  await other.getByText('验证码不对或已用过').waitFor();
  await other.getByLabel('验证码', { exact: true }).fill(codeOf(key, 1));
  await other.getByRole('button', { name: '继续' }).click();
  await other.getByRole('navigation', { name: '主导航' }).first().waitFor({ state: 'attached' });

  await page.goto('/me');
  await page.getByRole('button', { name: '其他设备全部退出' }).click();
  await page.getByRole('button', { name: '其他设备全部退出' }).waitFor({ state: 'detached' });
  await other.goto('/me');
  await other.getByLabel('账号').waitFor();
});
