import type { ImportState } from '@luodi/imports/contract';
import { isBusy, stepsOf } from './import-states';

it.each<[ImportState, boolean, string]>([
  ['queued', true, 'done now ahead ahead'],
  ['reading', true, 'done now ahead ahead'],
  ['failed', false, 'done now ahead ahead'],
  ['reviewed', false, 'done done now ahead'],
  ['committing', true, 'done done done now'],
  ['committed', false, 'done done done done'],
  ['reverting', true, 'done done done now'],
  ['reverted', false, 'done done done done'],
])('%s: at work %s, %s', (state, busy, steps) => {
  expect(isBusy({ state })).toBe(busy);
  expect(
    stepsOf({ state })
      .map(({ is }) => is)
      .join(' '),
  ).toBe(steps);
});
