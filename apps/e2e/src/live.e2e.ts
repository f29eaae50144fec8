import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { demoPage, DESK, openBrowser, PHONE } from './support/browser';
import { faultsOf, sideways } from './support/reach';

/** What one person does is on the pages of the others, without reload and never under their hands. */
let browser: Browser;
let officer: Page;
let leader: Page;
beforeAll(async () => {
  browser = await openBrowser();
  [officer, leader] = [await demoPage(browser, 'officer', { size: DESK }), await demoPage(browser, 'leader', { size: DESK })];
});
afterAll(() => browser.close());

const own = { 'x-requested-with': 'luodi' };
async function create(name: string): Promise<void> {
  const answer = await officer.request.post('/api/projects', {
    data: { name },
    headers: { ...own, 'idempotency-key': crypto.randomUUID() },
  });
  expect(answer.status()).toBe(201);
}
const latest = async (page: Page): Promise<string> =>
  (await (await page.request.get('/api/projects?sort=-updatedAt&limit=1')).json()).items[0].id;
async function rename(page: Page, id: string, name: string): Promise<void> {
  const { version } = (await (await page.request.get(`/api/projects/${id}`)).json()) as { version: number };
  const headers = { ...own, 'if-match': String(version), 'idempotency-key': crypto.randomUUID() };
  expect((await page.request.patch(`/api/projects/${id}`, { data: { name }, headers })).status()).toBe(200);
}
const readers = async () =>
  Number(/^luodi_live_readers (\d+)/m.exec(await (await fetch(`${inject('products').demo}/metrics`)).text())?.[1]);
const listening = (page: Page) => page.waitForResponse('**/api/events');
/** Opens a page and waits until it hears. */
async function open(page: Page, address: string): Promise<void> {
  const heard = listening(page);
  await page.goto(address);
  await heard;
  await page.locator('lu-skeleton').first().waitFor({ state: 'detached' });
}
const first = (page: Page) => page.locator('tbody [data-record]').first();
const pill = (page: Page, name: string | RegExp = '有更新') => page.getByRole('status').getByRole('button', { name });

it('the Overview counts a project that another person has just recorded', async () => {
  await open(leader, '/overview');
  const count = leader.locator('.block header a[href^="/projects"]').first();
  const before = Number(await count.innerText());
  await create('直播一号谐波减速器项目');
  await expect.poll(() => count.innerText(), { timeout: 30_000 }).toBe(String(before + 1));
});

it('a list at its top follows by itself', async () => {
  await open(leader, '/projects?view=table');
  await create('直播二号伺服电机项目');
  await expect.poll(() => first(leader).innerText(), { timeout: 30_000 }).toBe('直播二号伺服电机项目');
});

it('a list in use stays as it is and offers the news', async () => {
  const before = await first(leader).innerText();
  await first(leader).focus();
  await create('直播三号传感器项目');
  await pill(leader).waitFor();
  expect(await first(leader).innerText()).toBe(before);
  expect(await faultsOf(leader)).toEqual([]);
  await pill(leader).click();
  await expect.poll(() => first(leader).innerText(), { timeout: 30_000 }).toBe('直播三号传感器项目');
  await pill(leader).waitFor({ state: 'detached' });
});

it('the board shows it in its column', async () => {
  await open(leader, '/projects?view=board');
  await create('直播四号控制器项目');
  await leader.locator('[data-stage="NEGOTIATING"]').getByText('直播四号控制器项目').waitFor();
});

it('a form in which one writes keeps what is written, and says that the record was changed', async () => {
  const id = await latest(officer);
  const desk = await demoPage(browser, 'desk', { size: DESK });
  await open(officer, `/projects/${id}/edit`);
  const name = officer.getByLabel('项目名称');
  await name.fill('写到一半的名称');
  await rename(desk, id, '别人改过的名称');
  await pill(officer, /有人刚改了这条记录/).waitFor();
  expect(await name.inputValue()).toBe('写到一半的名称');
  await officer.getByRole('button', { name: '保存', exact: true }).click();
  await officer.getByRole('dialog').getByText('别人改过的名称').waitFor();
  await desk.context().close();
});

const made = async (kind: string, data: object): Promise<{ id: string }> => {
  const headers = { ...own, 'idempotency-key': crypto.randomUUID() };
  return (await officer.request.post(`/api/${kind}`, { data, headers })).json();
};
async function change(kind: string, id: string, data: object): Promise<void> {
  const { version } = (await (await officer.request.get(`/api/${kind}/${id}`)).json()) as { version: number };
  const headers = { ...own, 'if-match': String(version), 'idempotency-key': crypto.randomUUID() };
  expect((await officer.request.patch(`/api/${kind}/${id}`, { data, headers })).status()).toBe(200);
}
const next = { direction: 'outbound', nextAction: '寄资料', nextActionDueOn: '2099-01-01' };

it('the pages of a company and of a visit show what another person writes', async () => {
  const company = await made('investors', { fullName: '直播谐波精密有限公司' });
  await open(leader, `/investors/${company.id}`);
  const visit = await made('visits', { ...next, investorId: company.id, summary: '第一次看现场' });
  await leader.getByText('第一次看现场').waitFor();
  await change('investors', company.id, { note: '老板月底再来' });
  await leader.getByText('老板月底再来').waitFor();
  await open(leader, `/visits/${visit.id}`);
  await change('visits', visit.id, { summary: '厂房已看中' });
  await leader.getByText('厂房已看中').first().waitFor();
});

it('a panel beside its list follows too, while the list waits to be asked', async () => {
  const company = await made('investors', { fullName: '直播侧栏有限公司' });
  await open(leader, `/investors?panel=${company.id}`);
  await leader.locator('aside.panel h2').first().waitFor();
  await change('investors', company.id, { fullName: '直播侧栏改名有限公司' });
  await leader.locator('aside.panel').getByText('直播侧栏改名有限公司').first().waitFor();
  await pill(leader).waitFor();
});

it('the weekly report takes up a visit that has just been logged', async () => {
  await open(leader, '/reports');
  const company = await made('investors', { fullName: '直播周报有限公司' });
  await made('visits', { ...next, investorId: company.id, summary: '周报里的一次拜访' });
  await leader.getByText('直播周报有限公司').first().waitFor();
});

it('on a phone and in English the offer fits', async () => {
  const phone = await demoPage(browser, 'leader', { size: PHONE, language: 'en' });
  await open(phone, '/projects?view=table');
  await phone.locator('[data-record]').first().focus();
  await create('直播五号轴承项目');
  await pill(phone, 'Updates available').waitFor();
  expect(await sideways(phone)).toEqual([]);
  expect(await faultsOf(phone)).toEqual([]);
  await phone.context().close();
});

it('two tabs of a browser hold one connection; when its tab closes, the other takes over and looks again', async () => {
  await leader.context().close();
  await officer.close();
  await expect.poll(readers, { timeout: 30_000 }).toBe(0);
  const one = await demoPage(browser, 'leader', { size: DESK });
  await open(one, '/projects?view=table');
  const other = await one.context().newPage();
  await other.goto('/projects?view=table');
  await first(other).waitFor();
  await create('直播六号视觉项目');
  for (const page of [one, other]) await expect.poll(() => first(page).innerText(), { timeout: 30_000 }).toBe('直播六号视觉项目');
  expect(await readers()).toBe(1);
  const taken = listening(other);
  await one.close();
  await taken;
  await create('直播七号线束项目');
  await expect.poll(() => first(other).innerText(), { timeout: 30_000 }).toBe('直播七号线束项目');
  expect(await readers()).toBe(1);
});
