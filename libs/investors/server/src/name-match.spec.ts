import { adviceOf, matchCompanies, matchNames } from './name-match';

describe('two names', () => {
  it.each([
    // name                                    other name                           score relation   advice
    ['漳州片仔癀药业股份有限公司', '片仔癀药业', 90, 'same', 'warn'],
    ['漳州片仔癀藥業股份有限公司', '漳州片仔癀药业股份有限公司', 95, 'same', 'block'],
    ['厦门某某智能科技有限公司', '厦门某某智能科技有限公司漳州分公司', 60, 'related', 'link'],
    ['某某集团有限公司', '某某(福建)实业有限公司', 60, 'related', 'link'],
    ['ＡＢＣ科技（漳州）有限公司', 'ABC科技有限公司', 90, 'same', 'warn'],
    ['华安生物', '华安县生物科技有限公司', 0, 'none', 'none'],
    ['福建新华都', '新华都购物广场', 60, 'related', 'link'],
    ['某某科技有限公司', '某某科技股份有限公司', 95, 'same', 'block'],
    ['漳州某某科技有限公司', '漳州市某某科技有限公司', 95, 'same', 'block'],
    ['福建省漳州市某某科技有限公司', '某某科技（漳州）有限公司', 95, 'same', 'block'],
    ['漳州某某科技有限公司', '厦门某某科技有限公司', 80, 'same', 'warn'],
    ['某某集团有限公司', '某某（集团）有限公司', 95, 'same', 'block'],
    ['某某药业集团有限公司', '某某药业有限公司', 60, 'related', 'link'],
    ['某某科技有限公司漳州分公司', '某某科技有限公司厦门分公司', 60, 'related', 'link'],
    ['某某科技有限公司漳州分公司', '某某科技漳州分公司', 95, 'same', 'block'],
    ['兰州壹玖壹玖酒类有限公司', '壹玖壹玖酒类供应链有限公司', 60, 'related', 'link'],
    ['漳州市生物科技有限公司', '厦门市生物科技有限公司', 0, 'none', 'none'],
    ['兴华天宇科技有限公司', '兴华天盛科技有限公司', 0, 'none', 'none'],
    ['Acme Robotic Systems科技', 'Acme Robotics Systems科技', 75, 'same', 'warn'],
    ['Acme Robotic Systems科技', 'Acme Robotics Systems药业', 0, 'none', 'none'],
    ['甲科技', '乙科技', 0, 'none', 'none'],
  ] as const)('%s / %s: %i, %s, %s', (...[a, b, score, relation, advice]) => {
    expect(matchNames(a, b)).toEqual({ score, relation });
    expect(matchNames(b, a)).toEqual({ score, relation });
    expect(adviceOf(score)).toBe(advice);
  });
});

describe('two companies', () => {
  const PZH = '91350000158164371W';

  it.each([
    [
      'with one code under two names are one, renamed',
      { name: '某某科技', uscc: PZH },
      { name: '另一药业', uscc: '91350000-158164371-w' },
      100,
      'same',
      true,
    ],
    ['with one code and one name are one', { name: '某某科技', uscc: PZH }, { name: '漳州某某科技', uscc: PZH }, 100, 'same', false],
    ['without codes are compared by name', { name: '某某科技', uscc: null }, { name: '漳州某某科技', uscc: '' }, 90, 'same', false],
    [
      'with one mobile gain 20',
      { name: '漳州某某科技', mobiles: ['+86 138-0000-0001'] },
      { name: '厦门某某科技', mobiles: ['１３８００００００００１'] },
      80,
      'same',
      false,
    ],
    [
      'with one mobile gain 20, at most to 100',
      { name: '某某科技', mobiles: ['13800000001'] },
      { name: '漳州某某科技', mobiles: ['8613800000001'] },
      100,
      'same',
      false,
    ],
    [
      'with one mobile only are not one',
      { name: '甲乙科技', mobiles: ['13800000001'] },
      { name: '丙丁药业', mobiles: ['13800000001'] },
      20,
      'none',
      false,
    ],
    [
      'related stay related with one mobile',
      { name: '某某集团', mobiles: ['13800000001'] },
      { name: '某某实业', mobiles: ['13800000001'] },
      80,
      'related',
      false,
    ],
    [
      'share no mobile when neither gives one',
      { name: '漳州某某科技', mobiles: ['—'] },
      { name: '厦门某某科技', mobiles: ['无'] },
      80,
      'same',
      false,
    ],
  ] as const)('%s', (...[, a, b, score, relation, renamed]) => {
    expect(matchCompanies(a, b)).toEqual({ score, relation, renamed });
    expect(matchCompanies(b, a)).toEqual({ score, relation, renamed });
  });
});
