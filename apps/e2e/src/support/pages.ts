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
const panelIsFilled = (page: Page) => page.locator('aside.panel h2').waitFor();

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
  { what: 'a project', login: 'officer', address: some('projects', '/projects/:id'), heading: own },
  { what: 'moving a project on', login: 'officer', address: some('projects?stage=SIGNED', '/projects/:id'), heading: own, then: openMove },
  { what: 'investors', login: 'officer', address: () => '/investors', heading: { zh: /客商/, en: /Investors/ } },
  { what: 'an investor', login: 'officer', address: some('investors', '/investors/:id'), heading: own },
  { what: 'visits', login: 'officer', address: () => '/visits', heading: { zh: /活动/, en: /Visits/ } },
  { what: 'logging a visit', login: 'officer', address: () => '/visits/log', heading: { zh: /记一次拜访/, en: /Log a visit/ } },
  { what: 'the weekly report', login: 'desk', address: () => '/reports', heading: { zh: /周报/, en: /Weekly report/ } },
  { what: 'imports', login: 'desk', address: () => '/imports', heading: { zh: /导入/, en: /Import/ } },
  { what: 'units', login: 'admin', address: () => '/settings/units', heading: { zh: /管理/, en: /Settings/ } },
  { what: 'people', login: 'admin', address: () => '/settings/people', heading: { zh: /管理/, en: /Settings/ } },
];
