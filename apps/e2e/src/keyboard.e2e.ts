import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { DESK, deviceOf, openBrowser } from './support/browser';

/** Without a mouse. Whatever is used is first reached by Tab. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await (await deviceOf(browser, inject('products').demo, { size: DESK })).newPage();
});
afterAll(() => browser.close());

const MOST_TABS = 60;
const hasFocus = (element: Locator) => element.evaluate((it) => it === document.activeElement);
async function tabTo(element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await element.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await hasFocus(element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by Tab: ${element}`);
}
const write = (text: string) => page.keyboard.insertText(text);
const rows = () => page.locator('tbody [data-record]');
const panel = () => page.getByRole('complementary');

it('signs in', async () => {
  await page.goto('/sign-in');
  await tabTo(page.getByLabel('账号'));
  await write('officer');
  await tabTo(page.getByLabel('密码'));
  await write(inject('products').password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/today');
});

it('looks through the lens by arrow keys', async () => {
  await page.goto('/projects?view=table');
  await tabTo(page.getByRole('radio', { name: '全部' }));
  await page.keyboard.press('ArrowRight');
  await page.waitForURL('**/projects?*lens=IM*');
  await page.getByRole('radio', { name: '一智', checked: true }).waitFor();
});

it('opens a row beside the list, goes on to the next, and comes back to the row it ended on', async () => {
  await rows().nth(1).waitFor();
  const [first, second] = await rows().evaluateAll((links) => links.slice(0, 2).map((link) => link.textContent.trim()));
  await tabTo(rows().first());
  await page.keyboard.press('Enter');
  await panel().getByRole('heading', { name: first, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await panel().getByRole('heading', { name: second, exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(rows().nth(1))).toBe(true);
});

it('picks rows, up to another, has them changed together, and lets them go', async () => {
  const bar = page.getByRole('region', { name: '选中的各条' });
  await tabTo(rows().first(), 'Shift+Tab');
  await page.keyboard.press('x');
  await bar.getByText('已选 1 条').waitFor();
  await tabTo(rows().nth(2));
  await page.keyboard.press('Shift+X');
  await bar.getByText('已选 3 条').waitFor();
  await page.keyboard.press('Space');
  await bar.getByText('已选 2 条').waitFor();
  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: '批量修改 2 个项目' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(rows().nth(2))).toBe(true);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
});

it('filters the list', async () => {
  const wanted = (await rows().first().innerText()).trim();
  await tabTo(page.getByRole('button', { name: '筛选', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '筛选' });
  await tabTo(sheet.getByRole('button', { name: '加一个条件' }));
  await page.keyboard.press('Enter');
  await tabTo(sheet.getByLabel('值', { exact: true }));
  await write(wanted);
  await page.keyboard.press('Tab');
  await tabTo(sheet.getByRole('button', { name: '应用' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects?*filter=*');
  await expect.poll(() => rows().allInnerTexts()).toEqual([wanted]);
});

it('opens the page of a record, and moves its stage', async () => {
  await page.goto('/projects?view=table&stage=NEGOTIATING');
  await tabTo(rows().first());
  const name = (await rows().first().innerText()).trim();
  await page.keyboard.press('Enter');
  await panel().getByRole('heading', { name, exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await tabTo(page.getByRole('button', { name: '推进阶段' }).first());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(dialog.getByRole('radio', { name: /^拟签约/ }));
  await page.keyboard.press('Space');
  await tabTo(dialog.getByLabel('理由'));
  await write('联审通过');
  await tabTo(dialog.getByRole('button', { name: '推进', exact: true }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('status').filter({ hasText: '拟签约' }).first().waitFor();
});

it('logs a visit', async () => {
  await tabTo(page.getByRole('link', { name: '记拜访' }).first());
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('combobox', { name: '企业' }));
  await write('漳州');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page.getByLabel('一句话'));
  await write('只用键盘记下的一次拜访');
  await tabTo(page.getByLabel('要做的事'));
  await write('寄选址图');
  await tabTo(page.getByRole('button', { name: '下周一' }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('button', { name: '保存' }));
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: '已记下' }).first().waitFor();
  await page.goto('/visits');
  await page.getByRole('listitem').filter({ hasText: '只用键盘记下的一次拜访' }).waitFor();
});

let project = { id: '', name: '' };

describe('from anywhere', () => {
  const palette = () => page.getByRole('dialog', { name: '查找与操作' });
  const open = async () => {
    await page.keyboard.press('Control+k');
    await expect
      .poll(() =>
        palette()
          .getByRole('combobox')
          .evaluateAll(([box]) => box === document.activeElement),
      )
      .toBe(true);
  };

  it('finds a project by its initials and goes there', async () => {
    const made = await page.request.post('/api/projects', {
      data: { name: '键盘推进的项目' },
      headers: { 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() },
    });
    project = (await made.json()) as typeof project;
    await page.goto('/visits');
    await page.getByRole('heading', { name: '活动' }).first().waitFor();
    await open();
    await write('jptj');
    await palette().getByRole('option', { name: project.name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: project.name }).waitFor();
  });

  it('goes to a place by its name, and offers what was opened last', async () => {
    await open();
    await palette().getByRole('group', { name: '最近打开' }).getByRole('option').first().waitFor();
    await write('ks');
    await palette().getByRole('option', { name: /^客商/ }).waitFor();
    await palette().locator('[role=listbox][aria-busy=false]').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/investors');
  });

  it('leaves letters to whoever types, and to the input method', async () => {
    const search = page.getByRole('search').getByRole('textbox');
    await tabTo(search);
    await page.keyboard.press('c');
    expect([await search.inputValue(), await page.getByRole('dialog').count()]).toEqual(['c', 0]);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', isComposing: true, bubbles: true }));
    });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('makes an investor by letters, and is told of one that is on record', async () => {
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: '快速新建' }).waitFor();
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog', { name: '新增客商' });
    await tabTo(dialog.getByLabel('企业全称'));
    await write('漳州');
    await dialog.getByRole('status').filter({ hasText: '可能已有同一家' }).waitFor();
    await write('键盘快建机械有限公司');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '已新建“漳州键盘快建机械有限公司”' }).waitFor();
  });

  it('says which keys there are', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).getByText('拿起卡片').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('on the board', () => {
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const dialog = () => page.getByRole('dialog', { name: '推进阶段' });
  it('carries a card on, is told where it may not go, and puts it back', async () => {
    await page.goto('/projects?view=board');
    const card = page.locator(`[data-record="${project.id}"]`);
    await tabTo(card);
    await page.keyboard.press('Space');
    await column('拟签约').getByText('可以放', { exact: true }).waitFor();
    await column('注册落地').getByText('先到“拟签约”').waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hasFocus(column('拟签约').locator(`[data-record="${project.id}"]`))).toBe(true);
    await page.keyboard.press('Enter');
    await dialog().getByRole('radio', { name: '拟签约', checked: true }).waitFor();
    await page.keyboard.press('Escape');
    await column('在谈').locator(`[data-record="${project.id}"]`).waitFor();
  });

  it('moves it for good once the move is filled in', async () => {
    await tabTo(page.locator(`[data-record="${project.id}"]`));
    await page.keyboard.press('Space');
    await column('拟签约').getByText('可以放', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tabTo(dialog().getByLabel('理由'));
    await write('联审已过');
    await tabTo(dialog().getByRole('button', { name: '推进', exact: true }));
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await column('拟签约').locator(`[data-record="${project.id}"]`).waitFor();
    const { stage } = (await (await page.request.get(`/api/projects/${project.id}`)).json()) as { stage: string };
    expect(stage).toBe('PRE_SIGN');
    await page.reload();
    await column('拟签约').locator(`[data-record="${project.id}"]`).waitFor();
  });

  it('by pointer too: a drop opens the move, leaving it snaps back', async () => {
    const card = page.locator(`[data-record="${project.id}"]`);
    const from = (await card.boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 12, { steps: 4 });
    await column('签约').getByText('可以放', { exact: true }).waitFor();
    const to = (await column('签约').boundingBox())!;
    await page.mouse.move(to.x + to.width / 2, to.y + 160, { steps: 12 });
    await page.mouse.up();
    await dialog().getByRole('radio', { name: /签约/, checked: true }).waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    await column('拟签约').locator(`[data-record="${project.id}"]`).waitFor();
  });

  it('of a past day nothing is lifted', async () => {
    await page.goto('/projects?view=board&asOf=2026-01-15');
    const card = page.locator('[data-stage] [data-record]').first();
    await tabTo(card);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('lu-project-card.lifted').count()).toBe(0);
  });
});
