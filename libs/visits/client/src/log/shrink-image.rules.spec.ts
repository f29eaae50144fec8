import { fitted } from './shrink-image';

it.each([
  [4032, 3024, 1600, 1200],
  [3024, 4032, 1200, 1600],
  [1600, 900, 1600, 900],
  [800, 600, 800, 600],
  [20_000, 10, 1600, 1],
])('a picture of %i × %i is kept as %i × %i', (width, height, keptWidth, keptHeight) => {
  expect(fitted(width, height)).toEqual({ width: keptWidth, height: keptHeight });
});
