import fc from 'fast-check';
import { nameTerms, queryTerms } from './name-terms';
import { readingsOf } from './pinyin';

const finds = (query: string, names: string[], codes: string[] = []) => {
  const filed = new Set(nameTerms(names, codes));
  const asked = queryTerms(query);
  return asked.length > 0 && asked.every((term) => filed.has(term));
};

const PIEN = ['漳州片仔癀药业股份有限公司', '片仔癀'];

describe('a company named 漳州片仔癀药业股份有限公司', () => {
  it.each(
    '片 片仔癀 片仔癀药业 漳州片仔癀药业股份有限公司 片仔癀药业股份有 藥業 漳州 片仔癀药 漳州 药业 pzh PZH zzpzh zzpzhyy p pianzaihuang pianzihuang pian pianz pianza pianzai zhangzhou zhangzhoupianzaihuang yaoye huang hua 片仔癀yy ＰＺＨ'.split(
      ' ',
    ),
  )('is found by %s', (query) => {
    expect(finds(query, PIEN)).toBe(true);
  });

  it.each(['片仔皇', '厦门', 'pzy', 'xiamen', 'pianhuang', 'huangzai', '7', '药业片仔癀', 'abc'])('is not found by %s', (query) => {
    expect(finds(query, PIEN)).toBe(false);
  });
});

it.each([
  ['颜厝镇', 'yancuo'],
  ['颜厝镇', 'ycz'],
  ['长泰某某', 'changtai'],
  ['长泰某某', 'zhangtai'],
  ['长泰某某', 'ct'],
  ['重庆某某', 'chongqing'],
  ['重工集团', 'zhonggong'],
  ['厦门某某', 'xiamen'],
  ['厦门某某', 'xm'],
  ['西安某某', 'xian'],
  ['西安某某', "xi'an"],
  ['新绿园', 'lvyuan'],
  ['战略产业', 'zhanlue'],
  ['ABC科技（漳州）有限公司', 'abc'],
  ['ABC科技（漳州）有限公司', 'abc科技'],
  ['ABC科技（漳州）有限公司', 'abckj'],
  ['ABC科技（漳州）有限公司', '科技漳州'],
  ['HUAWEI Cloud', 'huaw'],
  ['HUAWEI Cloud', 'cloud huawei'],
  ['5G智能终端', '5g'],
  ['2026年技改项目', '2026'],
  ['西安溪谷', 'xianxi'],
  ['西安溪谷', 'xian xigu'],
  ['建安社区', 'jiananshequ'],
  ['壹玖1919酒类', '1919'],
])('%s is found by %s', (name, query) => {
  expect(finds(query, [name])).toBe(true);
});

describe('codes and phones', () => {
  const CODES = ['91350000158164371W', '+86 138-0000-1234', '0596-2671234', 'sales@example.com'];

  it.each([
    '91350000158164371W',
    '371W',
    '64371w',
    '９１３５００００１５８１６４３７１Ｗ',
    '1234',
    '13800001234',
    '138 0000 1234',
    '+86 13800001234',
    '0596-2671234',
    '2671234',
  ])('find by %s', (query) => {
    expect(finds(query, PIEN, CODES)).toBe(true);
  });

  it.each(['371X', '12345', '13900001234'])('do not find by %s', (query) => {
    expect(finds(query, PIEN, CODES)).toBe(false);
  });
});

it.each(['', '   ', '--', '（）', '😀'])('the query %j asks for nothing', (query) => {
  expect(queryTerms(query)).toEqual([]);
});

describe('typing on', () => {
  const NAMES = [
    '漳州片仔癀药业',
    '厦门安防科技',
    '新能源方案设计',
    '西安安溪茶业',
    '长泰重工',
    '颜厝镇高新区',
    '天安数码城',
    '建安艾普医疗',
    '欧菲光电',
    '平安国际',
    '东岸绿源',
    '鄂尔多斯阿里',
  ];

  it('never loses a name while its pinyin is written out, from any of its characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(), fc.nat(), (name, from, length) => {
        const letters = readingsOf(name)
          .map(({ readings }) => readings[0])
          .slice(from % name.length)
          .join('');
        const typed = letters.slice(0, 2 + (length % letters.length));
        expect({ typed, found: finds(typed, [name]) }).toEqual({ typed, found: true });
      }),
      { numRuns: 1000 },
    );
  });

  it('never loses a name while its initials or characters are written out, from any of its characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(), fc.nat(), fc.boolean(), (name, from, length, initials) => {
        const all = initials ? readingsOf(name).map(({ readings }) => readings[0]?.charAt(0)) : [...name];
        const typed = all
          .slice(from % (name.length - 1))
          .slice(0, 2 + (length % name.length))
          .join('');
        expect({ typed, found: finds(typed, [name]) }).toEqual({ typed, found: true });
      }),
      { numRuns: 1000 },
    );
  });
});

it('files a name of usual length under at most a hundred and twenty terms', () => {
  expect(nameTerms(['漳州高新区某某智能科技股份有限公司', '某某智能']).length).toBeLessThanOrEqual(120);
});
