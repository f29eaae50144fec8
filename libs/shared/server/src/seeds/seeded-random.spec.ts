import { SeededRandom } from './seeded-random';

const draws = (seed: number) => {
  const random = new SeededRandom(seed);
  return Array.from({ length: 2_000 }, () => random.between(1, 6));
};

it('tells the same for the same seed and another for another', () => {
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

it('reaches both ends and nothing beyond, each about as often', () => {
  const counts = [1, 2, 3, 4, 5, 6].map((face) => draws(7).filter((drawn) => drawn === face).length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(2_000);
  expect(Math.min(...counts)).toBeGreaterThan(250);
});

it('picks by weight, never what weighs nothing', () => {
  const random = new SeededRandom(1);
  const picked = Array.from({ length: 1_000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }));
  expect(picked).not.toContain('never');
  expect(picked.filter((one) => one === 'often').length).toBeGreaterThan(picked.filter((one) => one === 'seldom').length * 5);
});

it('takes some without taking one twice', () => {
  expect(new SeededRandom(3).some(['a', 'b', 'c'], 5).sort()).toEqual(['a', 'b', 'c']);
});

it('refuses to pick from nothing', () => {
  expect(() => new SeededRandom(1).pick([])).toThrow(RangeError);
});
