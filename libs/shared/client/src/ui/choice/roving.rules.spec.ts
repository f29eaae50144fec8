import { nextIndex } from './roving';

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowLeft', 0, 2],
  ['ArrowUp', 1, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Enter', 1, undefined],
])('%s at %d of three leads to %s', (key, at, next) => {
  expect(nextIndex(key, at, 3)).toBe(next);
});
