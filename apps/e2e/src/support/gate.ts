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
  await page.getByRole('navigation', { name: '主导航' }).first().waitFor({ state: 'attached' });
}

/** What a person of the empty installation chooses. */
export const passwordOf = (login: string): string => `Breaks new ground ${login.length}`;
