import type { LiveChange } from '@luodi/shared/contract';
import { backOff, concerns, whenToRefresh, type Hands, type LiveWord, type Shown, type ShownAs } from './when-to-refresh';

const project = (id?: string, own = false): LiveChange => ({ kind: 'project', ...(id && { id }), own });
const visit: LiveChange = { kind: 'visit', id: 'v', own: false };
const LIST: Shown = { of: ['project'] };
const PAGE: Shown = { of: ['project', 'visit'], id: 'p' };

it.each<[string, LiveWord, Shown, ShownAs, boolean, boolean]>([
  ['a kind that is shown', [project('x')], LIST, 'rows', false, true],
  ['another kind', [visit], LIST, 'rows', false, false],
  ['one of several', [visit, project('x')], LIST, 'rows', false, true],
  ['the record itself', [project('p')], PAGE, 'figures', false, true],
  ['another record of its kind', [project('x')], PAGE, 'figures', false, false],
  ['many of its kind', [project()], PAGE, 'figures', false, true],
  ['what hangs on it', [visit], PAGE, 'figures', false, true],
  ['what one did here', [project('p', true)], PAGE, 'figures', true, false],
  ['what one did elsewhere', [project('p', true)], PAGE, 'figures', false, true],
  ['what another did while one is here', [project('p', true), project('p')], PAGE, 'figures', true, true],
  ['a line that was lost', 'again', LIST, 'rows', true, true],
  ['the record that is written on', [project('p')], PAGE, 'form', true, true],
  ['many, while one is written on', [project()], PAGE, 'form', true, false],
  ['many, while a new one is written', [project()], { of: ['project'] }, 'form', true, false],
  ['a line that was lost, while a record is written on', 'again', PAGE, 'form', true, false],
])('%s', (_what, word, shown, as, here, concerned) => {
  expect(concerns(word, shown, as, { here, past: false })).toBe(concerned);
});

it.each<[string, LiveWord, Shown, ShownAs]>([
  ['a list', [project('x')], LIST, 'rows'],
  ['figures', [project(), visit], PAGE, 'figures'],
  ['a record', [project('p')], PAGE, 'figures'],
  ['a page that lost the line', 'again', LIST, 'rows'],
])('%s of a day that has passed follows nothing', (_what, word, shown, as) => {
  expect(concerns(word, shown, as, { here: false, past: false })).toBe(true);
  expect(concerns(word, shown, as, { here: false, past: true })).toBe(false);
});

const REST: Hands = { resting: true, busy: false, within: false };
it.each<[ShownAs, Partial<Hands>, 'now' | 'offer']>([
  ['rows', {}, 'now'],
  ['rows', { resting: false }, 'offer'],
  ['rows', { within: true }, 'offer'],
  ['rows', { busy: true }, 'offer'],
  ['figures', {}, 'now'],
  ['figures', { resting: false }, 'now'],
  ['figures', { within: true }, 'now'],
  ['figures', { busy: true }, 'offer'],
  ['form', {}, 'offer'],
  ['form', { busy: true }, 'offer'],
])('%s, with %j: %s', (as, hands, when) => {
  expect(whenToRefresh(as, { ...REST, ...hands })).toBe(when);
});

it.each([
  [1, 0, 500],
  [1, 1, 1_000],
  [3, 1, 4_000],
  [20, 0, 30_000],
  [20, 1, 60_000],
])('try %i, by chance %d, waits %i ms', (tries, chance, ms) => {
  expect(backOff(tries, chance)).toBe(ms);
});
