import type { Page } from 'playwright-core';

/** Something a person does again and again: what is measured, and what leads to it and back. */
export interface Gesture {
  name: string;
  address: string;
  /** Waits until the page is at rest and brings it to where the gesture begins. */
  before: (page: Page, round: number) => Promise<void>;
  act: (page: Page, round: number) => Promise<void>;
  after: (page: Page) => Promise<void>;
}

const rows = (page: Page) => page.locator('tbody [data-record]');
const panel = (page: Page) => page.locator('aside.panel');
const table = '/projects?view=table';

/** `floor` is a press on nothing, the least this machine and browser do. */
export const GESTURES: readonly Gesture[] = [
  {
    name: 'floor',
    address: table,
    before: (page) => rows(page).first().waitFor(),
    act: (page) => page.getByRole('heading', { level: 1 }).click(),
    after: async () => undefined,
  },
  {
    name: 'open a record',
    address: table,
    before: (page) => rows(page).first().waitFor(),
    act: async (page, round) => {
      await rows(page)
        .nth(round % 20)
        .click();
      await panel(page).locator('h2').first().waitFor();
    },
    after: async (page) => {
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'apply a filter',
    address: table,
    before: async (page) => {
      await rows(page).first().waitFor();
      await page.getByRole('button', { name: '筛选', exact: true }).click();
      const sheet = page.getByRole('dialog', { name: '筛选' });
      await sheet.getByRole('button', { name: '加一个条件' }).click();
      await sheet.getByLabel('值', { exact: true }).fill('智能');
      await sheet.getByLabel('值', { exact: true }).press('Tab');
    },
    act: async (page) => {
      await page.getByRole('dialog', { name: '筛选' }).getByRole('button', { name: '应用' }).click();
      await page.getByRole('group', { name: '筛选' }).waitFor();
    },
    after: async (page) => {
      await page.getByRole('link', { name: /^去掉条件/ }).click();
      await page.getByRole('group', { name: '筛选' }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'drag a card',
    address: '/projects?view=board',
    before: (page) => page.locator('[data-stage="NEGOTIATING"] [data-record]').first().waitFor(),
    act: async (page) => {
      const from = (await page.locator('[data-stage="NEGOTIATING"] [data-record]').first().boundingBox())!;
      const to = (await page.locator('[data-stage="SIGNED"]').boundingBox())!;
      await page.mouse.move(from.x + 20, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 12, { steps: 4 });
      await page.mouse.move(to.x + to.width / 2, to.y + 160, { steps: 20 });
      await page.mouse.move(from.x + 20, from.y + 8, { steps: 20 });
      await page.mouse.up();
    },
    after: (page) => page.locator('.cdk-drag-preview').waitFor({ state: 'detached' }),
  },
];
