import { pinyinOrder, readingsOf } from './pinyin';

it.each([
  ['颜厝', 'yan cuo'],
  ['长泰', 'chang tai'],
  ['长安', 'chang an'],
  ['重庆', 'chong qing'],
  ['重工', 'zhong gong'],
  ['厦门', 'xia men'],
  ['片仔癀', 'pian zai huang'],
  ['乐清', 'yue qing'],
  ['新绿', 'xin lv'],
  ['战略', 'zhan lue'],
  ['a1漳', 'a 1 zhang'],
])('%s reads %s', (text, expected) => {
  expect(
    readingsOf(text)
      .map(({ readings }) => readings[0])
      .join(' '),
  ).toBe(expected);
});

it.each([
  ['长', ['zhang', 'chang']],
  ['厦', ['sha', 'xia']],
])('knows that %s is typed either way', (character, readings) => {
  expect([...(readingsOf(character)[0]?.readings ?? [])].sort()).toEqual([...readings].sort());
});

it('orders names by sound, polyphones by the word they stand in', () => {
  const names = ['漳州某某', '长安汽车', '片仔癀', '重庆啤酒', '长泰某某', '安溪', 'ABC科技', '藥業', '药业'];
  const inOrder = ['ABC科技', '安溪', '长安汽车', '长泰某某', '重庆啤酒', '片仔癀', '药业', '藥業', '漳州某某'];
  const byKey = (a: string, b: string) => (pinyinOrder(a) < pinyinOrder(b) ? -1 : Number(pinyinOrder(a) > pinyinOrder(b)));
  expect(names.sort(byKey).map((name) => name.replace('藥業', '药业'))).toEqual(inOrder.map((name) => name.replace('藥業', '药业')));
});
