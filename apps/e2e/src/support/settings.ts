import type { Page } from 'playwright-core';

export async function addUnit(page: Page, name: string, kind: string): Promise<void> {
  await page.getByRole('button', { name: '加单位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('类别').selectOption(kind);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}

/** Answers the one-time link, which is shown this once. */
export async function invite(page: Page, person: { name: string; unit: string; role: string }): Promise<string> {
  await page.getByRole('button', { name: '邀请人员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(person.name);
  const unit = dialog.getByRole('option', { name: person.unit });
  await dialog.getByLabel('单位').selectOption(await unit.getAttribute('value'));
  await dialog.getByLabel('角色').selectOption({ label: person.role });
  await dialog.getByRole('button', { name: '生成链接' }).click();
  const link = await dialog.getByLabel('一次性链接').inputValue();
  await dialog.getByRole('button', { name: '完成' }).click();
  await page.getByRole('rowheader', { name: person.name }).waitFor();
  return link;
}
