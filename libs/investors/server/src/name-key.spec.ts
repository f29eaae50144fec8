import fc from 'fast-check';
import { nameKey } from './name-key';

describe('the key of a company name', () => {
  it.each([
    // name,                                   key,              place,      brand,      trade
    ['漳州片仔癀药业股份有限公司', '片仔癀药业', '漳州', '片仔癀', '药业'],
    ['片仔癀药业', '片仔癀药业', '', '片仔癀', '药业'],
    ['漳州片仔癀藥業股份有限公司', '片仔癀药业', '漳州', '片仔癀', '药业'],
    ['福建省漳州市片仔癀药业股份有限公司', '片仔癀药业', '漳州', '片仔癀', '药业'],
    ['ＡＢＣ科技（漳州）有限公司', 'abc科技', '漳州', 'abc', '科技'],
    ['ABC科技有限公司', 'abc科技', '', 'abc', '科技'],
    ['某某(福建)实业有限公司', '某某实业', '福建', '某某', '实业'],
    ['华为（中国）有限公司', '华为', '中国', '华为', ''],
    ['华安县生物科技有限公司', '生物科技', '华安', '', '生物科技'],
    ['华安生物', '华安生物', '', '华安', '生物'],
    ['福建新华都', '新华都', '福建', '新华都', ''],
    ['新华都购物广场', '新华都购物广场', '', '新华都', '购物广场'],
    ['漳州市龙海区九湖镇某某花卉专业合作社', '某某花卉', '九湖', '某某', '花卉'],
    ['漳州高新区某某科技有限公司', '某某科技', '漳州高新区', '某某', '科技'],
    ['漳州高新技术产业开发区某某科技有限公司', '某某科技', '漳州高新区', '某某', '科技'],
    ['南靖某某食品有限公司', '某某食品', '南靖', '某某', '食品'],
    ['厦门某某股权投资基金（有限合伙）', '某某股权投资基金', '厦门', '某某股权', '投资基金'],
    ['厦门某某创投合伙企业（有限合伙）', '某某创投', '厦门', '某某', '创投'],
    ['某某光电有限公司（筹）', '某某光电', '', '某某', '光电'],
    ['某某【新材料】有限公司', '某某新材料', '', '某某', '新材料'],
    ['漳州 某某·电子 有限公司', '某某电子', '漳州', '某某', '电子'],
    ['Acme Robotics Co., Ltd.', 'acmerobotics', '', 'acmerobotics', ''],
    ['Costco Wholesale Corporation', 'costcowholesale', '', 'costcowholesale', ''],
  ])('%s is %s', (...[name, key, place, brand, trade]) => {
    expect(nameKey(name)).toMatchObject({ key, place, brand, trade });
  });

  it.each([
    // Greedy trimming would take from the brand, or leave none.
    ['兰州壹玖壹玖酒类销售有限公司', '壹玖壹玖酒类销售', '兰州'],
    ['青岛啤酒股份有限公司', '青岛啤酒', ''],
    ['中国石油', '中国石油', ''],
    ['漳州市场开发有限公司', '漳州市场开发', ''],
    ['漳州市政工程有限公司', '漳州市政工程', ''],
    ['漳州有限公司', '漳州', ''],
    ['有限公司', '有限公司', ''],
    ['(漳州)', '漳州', ''],
    ['集团', '集团', ''],
    ['分公司', '分公司', ''],
    ['东方雨虹', '东方雨虹', ''],
    ['长安汽车', '长安汽车', ''],
  ])('%s is never cut down too far: %s', (name, key, place) => {
    expect(nameKey(name)).toMatchObject({ key, place });
  });

  it.each([
    ['厦门某某智能科技有限公司漳州分公司', '某某智能科技', '厦门', '漳州'],
    ['厦门某某智能科技漳州分公司', '某某智能科技', '厦门', '漳州'],
    ['某某科技有限公司厦门办事处', '某某科技', '', '厦门'],
    ['某某科技有限公司分公司', '某某科技', '', ''],
    ['某某科技有限公司', '某某科技', '', null],
  ])('%s is the company %s of %j, branch %j', (name, key, place, branch) => {
    expect(nameKey(name)).toMatchObject({ key, place, branch });
  });

  it.each([
    ['某某集团有限公司', true],
    ['某某（集团）有限公司', true],
    ['某某集团公司', true],
    ['福耀玻璃工业集团股份有限公司', true],
    ['某某实业有限公司', false],
  ])('%s is a group: %s', (name, group) => {
    expect(nameKey(name).group).toBe(group);
  });

  it('leaves something of every name that has a character', () => {
    const pieces = fc.constantFrom(
      '福建省',
      '漳州',
      '华安县',
      '高新区',
      '（',
      '）',
      '集团',
      '有限公司',
      '分公司',
      '科技',
      '壹',
      'a',
      ' ',
      'Co., Ltd.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (parts) => {
        const name = parts.join('');
        const { key, brand, trade } = nameKey(name);
        expect(key).toBe(brand + trade);
        expect(key !== '').toBe(name.trim() !== '');
      }),
    );
  });
});
