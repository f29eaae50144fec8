import { isBegun, parsePinyin } from './syllables';

it.each([
  ['pianzaihuang', ['pian zai huang']],
  ['pianz', ['pian z', 'pi an z']],
  ['fangan', ['fang an', 'fan gan']],
  ['xian', ['xian', 'xi an']],
  ['zh', ['zh']],
  ['p', ['p']],
  ['pzh', []],
  ['zzpzhyy', []],
  ['abc', []],
  ['5g', []],
  ['yancuo', ['yan cuo']],
  ['', []],
])('%s can be read %j', (letters, ways) => {
  const read = parsePinyin(letters).map((way) => way.join(' '));
  expect(read).toEqual(expect.arrayContaining(ways));
  expect(read[0]).toBe(ways[0]);
});

it('reads a long text without trying every way', () => {
  expect(parsePinyin('xian'.repeat(25)).length).toBeLessThanOrEqual(64);
  expect(parsePinyin(`${'xian'.repeat(25)}xq`)).toEqual([]);
});

it.each([
  ['zha', true],
  ['zhang', false],
  ['pian', false],
  ['huan', true],
])('%s can be the beginning of a longer syllable: %s', (letters, expected) => {
  expect(isBegun(letters)).toBe(expected);
});
