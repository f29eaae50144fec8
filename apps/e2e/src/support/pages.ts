import type { Page } from 'playwright-core';
import { idOf } from './sample-zone.ts';

/** A page of the product as the tour visits it. */
export interface Stop {
  what: string;
  /** Whose page it is; undefined is anybody's before sign-in. */
  login?: string;
  address: (page: Page) => string | Promise<string>;
  /** Its main heading in both languages. */
  heading: { zh: RegExp; en: RegExp };
  /** What one does there before looking. */
  then?: (page: Page) => Promise<void>;
  /** On a phone there is no such thing. */
  deskOnly?: boolean;
}

const some = (list: string, path: string) => async (page: Page) => path.replace(':id', await idOf(page, list));
const name = /\S{2,}/;
const own = { zh: name, en: name };

const openMove = async (page: Page) => {
  await page
    .getByRole('button', { name: /^(推进阶段|Move stage)$/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
};
const openTarget = async (page: Page) => {
  await page.getByRole('button', { name: /^(添加目标|Add target)$/ }).click();
  await page.getByRole('dialog').getByRole('combobox').waitFor();
};
const openConvert = async (page: Page) => {
  await page.getByRole('button', { name: /^(转为项目|Make it a project)$/ }).click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
};
const openBulk = async (page: Page) => {
  await page
    .getByRole('checkbox', { name: /^(选择|Select) / })
    .nth(1)
    .check();
  await page.getByRole('button', { name: /^(批量修改…|Change…)$/ }).click();
  await page.getByRole('dialog').getByRole('combobox').first().waitFor();
};
const openPalette = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
};
const openPassword = async (page: Page) => {
  await page.getByRole('button', { name: /^(修改密码|Change password)$/ }).click();
  await page.getByRole('dialog').locator('input').first().waitFor();
};
/** Presses what is called so, and waits for the dialog that it opens. */
const opening = (called: RegExp, filled: string) => async (page: Page) => {
  await page.getByRole('button', { name: called }).first().click();
  await page.getByRole('dialog').locator(filled).first().waitFor();
};
const openGrants = opening(/(招商专员能做什么|What Officer may do)$/, 'select');
const openDelegate = opening(/^(委托|Delegate)$/, 'input');
const openWhoSees = opening(/^(谁能看|Who sees this)$/, 'li');
const openPersonRoles = async (page: Page) => {
  await page
    .getByRole('button', { name: /(的操作$|^Actions for )/ })
    .first()
    .click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('dialog').locator('select').waitFor();
};
const panelIsFilled = (page: Page) => page.locator('aside.panel h2').first().waitFor();

/** Every page of the first release, person by person. */
export const STOPS: readonly Stop[] = [
  { what: 'sign-in', address: () => '/sign-in', heading: { zh: /落地/, en: /Luodi/ } },
  { what: 'today of an officer', login: 'officer', address: () => '/today', heading: { zh: /今日/, en: /Today/ } },
  { what: 'today of a unit head', login: 'head', address: () => '/today', heading: { zh: /今日/, en: /Today/ } },
  { what: 'today of the desk', login: 'desk', address: () => '/today', heading: { zh: /今日/, en: /Today/ } },
  { what: 'today of a leader', login: 'leader', address: () => '/today', heading: { zh: /今日/, en: /Today/ } },
  { what: 'overview', login: 'leader', address: () => '/overview', heading: { zh: /总览/, en: /Overview/ } },
  { what: 'projects as a board', login: 'officer', address: () => '/projects?view=board', heading: { zh: /项目/, en: /Projects/ } },
  { what: 'projects as a table', login: 'officer', address: () => '/projects?view=table', heading: { zh: /项目/, en: /Projects/ } },
  {
    what: 'a project beside its list',
    login: 'officer',
    address: some('projects', '/projects?view=table&panel=:id'),
    heading: { zh: /项目/, en: /Projects/ },
    then: panelIsFilled,
    deskOnly: true,
  },
  {
    what: 'changing many projects',
    login: 'officer',
    address: () => '/projects?view=table',
    heading: { zh: /项目/, en: /Projects/ },
    then: openBulk,
    deskOnly: true,
  },
  {
    what: 'changing many investors',
    login: 'officer',
    address: () => '/investors',
    heading: { zh: /客商/, en: /Investors/ },
    then: openBulk,
    deskOnly: true,
  },
  { what: 'finding anything', login: 'officer', address: () => '/visits', heading: { zh: /活动/, en: /Visits/ }, then: openPalette },
  { what: 'a project', login: 'officer', address: some('projects', '/projects/:id'), heading: own },
  { what: 'moving a project on', login: 'officer', address: some('projects?stage=SIGNED', '/projects/:id'), heading: own, then: openMove },
  { what: 'leads', login: 'officer', address: () => '/leads', heading: { zh: /线索/, en: /Leads/ } },
  {
    what: 'a lead beside its list',
    login: 'officer',
    address: some('leads?state=open', '/leads?panel=:id'),
    heading: { zh: /线索/, en: /Leads/ },
    then: panelIsFilled,
    deskOnly: true,
  },
  { what: 'a lead', login: 'officer', address: some('leads?state=open', '/leads/:id'), heading: own },
  { what: 'a new lead', login: 'officer', address: () => '/leads/new', heading: { zh: /新建线索/, en: /New lead/ } },
  {
    what: 'editing a lead',
    login: 'officer',
    address: some('leads?state=open', '/leads/:id/edit'),
    heading: { zh: /修改线索/, en: /Edit lead/ },
  },
  { what: 'a lead becomes a project', login: 'officer', address: some('leads?state=open', '/leads/:id'), heading: own, then: openConvert },
  { what: 'investors', login: 'officer', address: () => '/investors', heading: { zh: /客商/, en: /Investors/ } },
  { what: 'an investor', login: 'officer', address: some('investors', '/investors/:id'), heading: own },
  { what: 'contacts', login: 'officer', address: () => '/investors/contacts', heading: { zh: /联系人/, en: /Contacts/ } },
  { what: 'visits', login: 'officer', address: () => '/visits', heading: { zh: /活动/, en: /Visits/ } },
  { what: 'logging a visit', login: 'officer', address: () => '/visits/log', heading: { zh: /记一次拜访/, en: /Log a visit/ } },
  { what: 'the industries', login: 'leader', address: () => '/industries', heading: { zh: /产业/, en: /Industries/ } },
  {
    what: 'the home of an industry',
    login: 'officer',
    address: () => '/industries?lens=IM',
    heading: { zh: /智能制造/, en: /manufacturing/ },
  },
  {
    what: 'a node beside the chain',
    login: 'desk',
    address: () => '/industries?lens=BP&node=BP21',
    heading: { zh: /生物医药/, en: /Biomedicine/ },
    then: panelIsFilled,
    deskOnly: true,
  },
  { what: 'a node of the chain', login: 'desk', address: () => '/industries/nodes/IM22', heading: { zh: /包装/, en: /packaging/ } },
  { what: 'the target list', login: 'officer', address: () => '/industries/targets', heading: { zh: /目标企业库/, en: /Target list/ } },
  { what: 'a target', login: 'officer', address: some('targets', '/industries/targets/:id'), heading: own },
  {
    what: 'adding a target',
    login: 'officer',
    address: () => '/industries?lens=BP',
    heading: { zh: /生物医药/, en: /Biomedicine/ },
    then: openTarget,
  },
  { what: 'the weekly report', login: 'desk', address: () => '/reports', heading: { zh: /周报/, en: /Weekly report/ } },
  { what: 'imports', login: 'desk', address: () => '/imports', heading: { zh: /导入/, en: /Import/ } },
  { what: 'units', login: 'admin', address: () => '/settings/units', heading: { zh: /管理/, en: /Settings/ } },
  { what: 'one’s own account', login: 'officer', address: () => '/me', heading: own },
  { what: 'a new password', login: 'officer', address: () => '/me', heading: own, then: openPassword },
  { what: 'people', login: 'admin', address: () => '/settings/people', heading: { zh: /管理/, en: /Settings/ } },
  { what: 'roles', login: 'secadmin', address: () => '/settings/roles', heading: { zh: /管理/, en: /Settings/ } },
  {
    what: 'what a role may do',
    login: 'secadmin',
    address: () => '/settings/roles',
    heading: { zh: /管理/, en: /Settings/ },
    then: openGrants,
  },
  {
    what: 'roles of a person',
    login: 'secadmin',
    address: () => '/settings/people',
    heading: { zh: /管理/, en: /Settings/ },
    then: openPersonRoles,
  },
  { what: 'delegation', login: 'officer', address: () => '/settings/delegations', heading: { zh: /管理/, en: /Settings/ } },
  {
    what: 'delegating',
    login: 'officer',
    address: () => '/settings/delegations',
    heading: { zh: /管理/, en: /Settings/ },
    then: openDelegate,
  },
  { what: 'who sees a project', login: 'officer', address: some('projects', '/projects/:id'), heading: own, then: openWhoSees },
  { what: 'the audit trail', login: 'auditor', address: () => '/audit', heading: { zh: /审计/, en: /Audit/ } },
  {
    what: 'an audit entry beside its list',
    login: 'auditor',
    address: some('audit/entries', '/audit?panel=:id'),
    heading: { zh: /审计/, en: /Audit/ },
    then: panelIsFilled,
    deskOnly: true,
  },
  {
    what: 'an audit entry',
    login: 'auditor',
    address: some('audit/entries', '/audit/:id'),
    heading: { zh: /审计记录/, en: /Audit entry/ },
  },
];
