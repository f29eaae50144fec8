import { seatOf } from './seat-of';

it.each([
  [null, '福建', '漳州', '福建 漳州'],
  ['中国', '福建', '厦门', '福建 厦门'],
  ['中国', null, null, '中国'],
  [null, '上海', '上海', '上海'],
  ['德国', null, null, '德国'],
  ['德国', null, '慕尼黑', '德国 慕尼黑'],
  [null, null, null, ''],
])('a company of %s, %s, %s is registered in "%s"', (country, regProvince, regCity, seat) => {
  expect(seatOf({ country, regProvince, regCity })).toBe(seat);
});
