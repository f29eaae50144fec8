import type { Page } from 'playwright-core';
import { samplePath, type SampleName } from '@luodi/imports/server/testing';

/** Uploads a sample ledger and answers once it has been read and waits for review: what the tabs count, by their names. */
export async function reviewed(page: Page, name: SampleName): Promise<Record<string, number>> {
  await page.goto('/imports');
  await page.locator('input[type=file]').setInputFiles(samplePath(name));
  await page.getByRole('tablist', { name: '按处理方式看' }).waitFor();
  const tabs = await page.getByRole('tab').allInnerTexts();
  return Object.fromEntries(tabs.map((text) => text.trim().split(/\s+/)).map(([label, count]) => [label, Number(count)]));
}

export async function commitReviewed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '写入', exact: true }).click();
  await page.getByText(/^已于 .+ 写入$/).waitFor();
}

/** On the page of a project: on to the next stage, on a day, for a reason, with a file as proof. */
export async function moveOn(page: Page, move: { to: string; on: string; reason: string; proof: string }): Promise<void> {
  await page.getByRole('button', { name: '推进阶段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('group', { name: '往前' }).getByRole('radio', { name: move.to }).check();
  await dialog.getByLabel('哪一天').fill(move.on);
  await dialog.getByLabel('理由').fill(move.reason);
  const file = { name: move.proof, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7 ${move.proof}`) };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: '推进', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** On the page that logs a visit: company or project by a few letters of it, one sentence, and what comes next. */
export async function logVisit(page: Page, visit: { about: string; summary: string; next: string }): Promise<void> {
  await page.getByRole('combobox', { name: '企业' }).fill(visit.about);
  await page
    .getByRole('option', { name: new RegExp(`^${visit.about}`) })
    .first()
    .click();
  await page.getByLabel('一句话').fill(visit.summary);
  await page.getByLabel('要做的事').fill(visit.next);
  await page.getByRole('button', { name: '下周一' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('status').filter({ hasText: '已记下' }).first().waitFor();
}
