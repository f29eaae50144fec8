import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

/** Signs in through the page, in Chinese. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主导航' }).first().waitFor({ state: 'attached' });
}

/** Takes up a one-time link: the person chooses account and password and is signed in. */
export async function accept(page: Page, link: string, login: string, more: Record<string, string> = {}): Promise<void> {
  await page.goto(link);
  for (const [label, value] of Object.entries(more)) await page.getByLabel(label).fill(value);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(passwordOf(login));
  await page.getByLabel('再输一次密码').fill(passwordOf(login));
  await page.getByRole('button', { name: '完成' }).click();
  const begun = page.getByRole('navigation', { name: '主导航' }).first();
  const key = page.getByLabel('密钥', { exact: true });
  await begun.or(key).first().waitFor({ state: 'attached' });
  if (await key.isVisible()) await enrol(page);
  await begun.waitFor({ state: 'attached' });
}

/** Sets up a second factor on the page that offers one: the key, for codes to come. */
export async function enrol(page: Page): Promise<string> {
  const key = await page.getByLabel('密钥', { exact: true }).inputValue();
  await page.getByLabel('验证器上的 6 位数字').fill(codeOf(key));
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').nth(9).waitFor();
  await page.getByRole('button', { name: '已保管好' }).click();
  return key;
}

/** What an authenticator app shows, so many half minutes from now. */
export const codeOf = (key: string, halfMinutes = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + halfMinutes * 30_000 });

/** What a person of the empty installation chooses. */
export const passwordOf = (login: string): string => `Breaks new ground ${login.length}`;
