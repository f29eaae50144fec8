import type { Browser, Page } from 'playwright-core';
import { demoPage, DESK, openBrowser, PHONE } from './support/browser';
import { faultsOf } from './support/reach';

/** Many records are changed at once, and that is undone. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await demoPage(browser, 'officer', { size: DESK });
});
afterAll(() => browser.close());

const LIST = '/projects?view=table&q=批量试改';
const NAMES = ['批量试改甲', '批量试改乙', '批量试改丙'];
const write = () => ({ 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() });
const now = async (name: string) => {
  const { items } = await (await page.request.get(`/api/projects?q=${encodeURIComponent(name)}`)).json();
  return (await (await page.request.get(`/api/projects/${items[0].id}`)).json()) as {
    id: string;
    version: number;
    hookedLeader: string | null;
  };
};
const leaders = async () => Promise.all(NAMES.map(async (name) => (await now(name)).hookedLeader));
const box = (on: Page, name: string) => on.getByRole('checkbox', { name: `选择 ${name}` });
const bar = (on: Page) => on.getByRole('region', { name: '选中的各条' });
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first();
const isClean = async (on: Page) => expect(await faultsOf(on)).toEqual([]);
const propose = async (on: Page, leader: string) => {
  await bar(on).getByRole('button', { name: '批量修改' }).click();
  const dialog = on.getByRole('dialog');
  await dialog.getByLabel('改哪一项').selectOption({ label: '挂钩领导' });
  await dialog.getByLabel('改成').fill(leader);
  await dialog.getByRole('button', { name: '预览' }).click();
  await dialog.getByRole('region', { name: '预览' }).waitFor();
  return dialog;
};

it('picks rows with Shift, sees what becomes of each, and changes them', async () => {
  for (const [at, name] of NAMES.entries())
    await page.request.post('/api/projects', { data: { name, hookedLeader: at ? '原领导' : '新领导' }, headers: write() });
  await page.goto(LIST);
  await box(page, NAMES[0]!).waitFor();
  const boxes = page.getByRole('checkbox', { name: /^选择 批量试改/ });
  await boxes.first().check();
  await boxes.last().click({ modifiers: ['Shift'] });
  await bar(page).getByText('已选 3 条').waitFor();
  await isClean(page);
  const dialog = await propose(page, '新领导');
  await dialog.getByRole('status').filter({ hasText: '2 条会改，1 条本来就是' }).waitFor();
  const row = dialog.getByRole('row').filter({ hasText: NAMES[1]! });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['原领导', '新领导']);
  await isClean(page);
  await dialog.getByRole('button', { name: '修改 2 条' }).click();
  await said('已修改 2 个项目').waitFor();
  expect(await leaders()).toEqual(['新领导', '新领导', '新领导']);
});

it('is undone, but for a row that somebody changed since', async () => {
  const touched = await now(NAMES[2]!);
  await page.request.patch(`/api/projects/${touched.id}`, {
    data: { hookedLeader: '第三人' },
    headers: { ...write(), 'if-match': String(touched.version) },
  });
  await page.getByRole('button', { name: '撤销' }).click();
  await said(/已恢复 1 个项目；1 条之后有人改过.*批量试改丙/).waitFor();
  expect(await leaders()).toEqual(['新领导', '原领导', '第三人']);
  await bar(page).waitFor({ state: 'detached' });
});

it('says of a row that somebody changed meanwhile that it cannot be', async () => {
  await page.goto(LIST);
  await box(page, NAMES[0]!).check();
  const { id, version } = await now(NAMES[0]!);
  await page.request.patch(`/api/projects/${id}`, { data: { code: 'X-1' }, headers: { ...write(), 'if-match': String(version) } });
  const dialog = await propose(page, '再换');
  await dialog.getByRole('row').filter({ hasText: '有人改过' }).waitFor();
  expect(await dialog.getByRole('button', { name: '修改 0 条' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('takes all that match, also those not loaded yet', async () => {
  await page.goto('/projects?view=table');
  const total = (await (await page.request.get('/api/projects?limit=1')).json()).total as number;
  await page
    .getByRole('checkbox', { name: /^选择 / })
    .first()
    .check();
  await bar(page)
    .getByRole('button', { name: `选中符合的全部 ${total} 条` })
    .click();
  await bar(page).getByText(`已选 ${total} 条`).waitFor();
  await bar(page).getByRole('button', { name: '取消选择' }).click();
  await bar(page).waitFor({ state: 'detached' });
});

it('works on a phone, once picking is asked for', async () => {
  const phone = await demoPage(browser, 'officer', { size: PHONE });
  await phone.goto(LIST);
  await phone.getByRole('button', { name: '选择', exact: true }).click();
  await box(phone, NAMES[1]!).check();
  await isClean(phone);
  const dialog = await propose(phone, '手机上改');
  await isClean(phone);
  await dialog.getByRole('button', { name: '修改 1 条' }).click();
  await phone.getByRole('status').filter({ hasText: '已修改 1 个项目' }).first().waitFor();
  expect((await now(NAMES[1]!)).hookedLeader).toBe('手机上改');
});

const record = async (kind: string, data: object) =>
  (await (await page.request.post(`/api/${kind}`, { data, headers: write() })).json()) as { id: string };
const read = async (kind: string, id: string) => (await page.request.get(`/api/${kind}/${id}`)).json();

it('changes companies as it does projects', async () => {
  const { id } = await record('investors', { fullName: '批量试改精密有限公司', source: '商会' });
  await page.goto('/investors?q=批量试改');
  await box(page, '批量试改精密有限公司').check();
  await bar(page).getByRole('button', { name: '批量修改' }).click();
  const dialog = page.getByRole('dialog', { name: '批量修改 1 家客商' });
  await dialog.getByLabel('改哪一项').selectOption({ label: '来源' });
  await dialog.getByLabel('改成').fill('投洽会');
  await dialog.getByRole('button', { name: '预览' }).click();
  const previewed = () => dialog.getByRole('row').last().getByRole('cell').allInnerTexts();
  await expect.poll(previewed).toEqual(['商会', '投洽会']);
  await isClean(page);
  await dialog.getByRole('button', { name: '修改 1 条' }).click();
  await said('已修改 1 家客商').waitFor();
  expect(await read('investors', id)).toMatchObject({ source: '投洽会' });
  await page.getByRole('button', { name: '撤销' }).click();
  await said('已恢复 1 家客商').waitFor();
  expect(await read('investors', id)).toMatchObject({ source: '商会' });
});

it('begins where a row is held on a phone, without opening it', async () => {
  const { id: investorId } = await record('investors', { fullName: '批量试改活动有限公司' });
  const must = { direction: 'outbound', summary: '看现场', nextAction: '寄资料', nextActionDueOn: '2099-01-01' };
  const { id } = await record('visits', { investorId, ...must });
  const phone = await demoPage(browser, 'officer', { size: PHONE });
  await phone.goto('/visits?q=批量试改');
  const row = phone.getByRole('listitem').filter({ hasText: '批量试改活动有限公司' });
  const { x, y } = (await row.boundingBox())!;
  const finger = { pointerType: 'touch', clientX: x + 60, clientY: y + 20, bubbles: true };
  await row.dispatchEvent('pointerdown', finger);
  await bar(phone).getByText('已选 1 条').waitFor();
  await row.dispatchEvent('pointerup', finger);
  await row.getByRole('link', { name: '批量试改活动有限公司' }).dispatchEvent('click');
  expect(new URL(phone.url()).pathname).toBe('/visits');
  await isClean(phone);
  await bar(phone).getByRole('button', { name: '批量修改' }).click();
  const dialog = phone.getByRole('dialog', { name: '批量修改 1 次活动' });
  await dialog.getByLabel('改哪一项').selectOption({ label: '议题' });
  await dialog.getByLabel('改成').fill('用地预审');
  await dialog.getByRole('button', { name: '预览' }).click();
  await dialog.getByRole('button', { name: '修改 1 条' }).click();
  await phone.getByRole('status').filter({ hasText: '已修改 1 次活动' }).first().waitFor();
  expect(await read('visits', id)).toMatchObject({ topic: '用地预审' });
});
