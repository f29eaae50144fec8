import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Look, DESK, PHONE } from '../../apps/e2e/src/support/device.ts';
import { type Stop, STOPS } from '../../apps/e2e/src/support/pages.ts';
import { idOf } from '../../apps/e2e/src/support/sample-zone.ts';

interface Picture extends Omit<Place, 'what' | 'deskOnly'> {
  file: string;
  look: Look;
}

/** The pictures of the README. */
export const README: readonly Picture[] = [
  { file: 'board.png', look: { size: DESK }, login: 'officer', address: () => '/projects?view=board' },
  { file: 'overview.png', look: { size: DESK }, login: 'leader', address: () => '/overview' },
  {
    file: 'project.png',
    look: { size: DESK },
    login: 'desk',
    address: async (page) => `/projects/${await idOf(page, 'projects?stage=STARTED')}`,
  },
  { file: 'report.png', look: { size: DESK }, login: 'desk', address: () => '/reports' },
  { file: 'visit-phone.png', look: { size: PHONE }, login: 'officer', address: () => '/visits/log' },
];

const some = (list: string, path: string) => async (page: Page) => path.replace(':id', await idOf(page, list));
const LEDGER = new URL('../../libs/imports/server/src/testing/ledgers/signed-week-11.xlsx', import.meta.url);

export type Place = Pick<Stop, 'what' | 'login' | 'address' | 'then' | 'deskOnly'>;

/** All pages of the tour, and those that it does not come to. */
export const EVERY_PAGE: readonly Place[] = [
  ...STOPS,
  { what: 'overview of a past day', login: 'leader', address: () => '/overview?asOf=2026-06-30' },
  { what: 'projects none found', login: 'officer', address: () => '/projects?view=table&q=zzzzzz' },
  { what: 'board of one industry', login: 'leader', address: () => '/projects?view=board&industry=BP' },
  { what: 'new project', login: 'officer', address: () => '/projects/new' },
  { what: 'edit project', login: 'officer', address: some('projects', '/projects/:id/edit') },
  { what: 'no such project', login: 'officer', address: () => '/projects/01890000-0000-7000-8000-000000000000' },
  { what: 'leads', login: 'officer', address: () => '/leads' },
  { what: 'targets none found', login: 'officer', address: () => '/industries/targets?q=zzzzzz' },
  { what: 'investors none found', login: 'officer', address: () => '/investors?q=zzzzzz' },
  { what: 'new investor', login: 'officer', address: () => '/investors/new' },
  { what: 'edit investor', login: 'officer', address: some('investors', '/investors/:id/edit') },
  { what: 'a visit', login: 'officer', address: some('visits', '/visits/:id') },
  { what: 'reviewing an import', login: 'desk', address: read },
  { what: 'me', login: 'officer', address: () => '/me' },
  { what: 'no such page', login: 'officer', address: () => '/nowhere' },
];

/** Brings a sample ledger in and answers the page of its review, once it has been read. */
async function read(page: Page): Promise<string> {
  const multipart = {
    kind: 'signed',
    file: { name: '签约项目台账.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(LEDGER) },
  };
  const headers = { 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() };
  const { id } = (await (await page.request.post('/api/imports', { multipart, headers })).json()) as { id: string };
  while (['queued', 'reading'].includes(((await (await page.request.get(`/api/imports/${id}`)).json()) as { state: string }).state))
    await pause(200);
  return `/imports/${id}`;
}
