import { bare, placeAt, placeAtEnd } from './places';

it.each([
  // text,                  place,    full,  length
  ['漳州市龙海区某某', '漳州', true, 3],
  ['漳州某某科技', '漳州', false, 2],
  ['福建省漳州市', '福建', true, 3],
  ['华安县生物科技', '华安', true, 3],
  ['景德镇陶瓷', '景德镇', false, 3],
  ['吉林省', '吉林', true, 3],
  ['延边朝鲜族自治州某某', '延边', true, 8],
  ['内蒙古某某', '内蒙古', false, 3],
  ['晋江某某鞋业', '晋江', false, 2],
  ['沙县小吃', '沙县', true, 2],
  ['台湾某某精密', '台湾', false, 2],
  // The rank belongs to the next word.
  ['漳州市场开发', '漳州', false, 2],
  ['漳州市政工程', '漳州', false, 2],
])('%s begins with the place %s (written in full: %s)', (text, name, full, length) => {
  expect(placeAt(text)).toEqual({ name, full, length });
});

it.each(['片仔癀药业', '某某集团', '东方雨虹', '大同齿轮', 'abc科技', '海尔智家', ''])('%j begins with no place', (text) => {
  expect(placeAt(text)).toBeNull();
});

it('finds the place at the end', () => {
  expect(placeAtEnd('某某科技漳州')).toEqual({ name: '漳州', full: false, length: 2 });
});

it.each([
  ['广西壮族自治区', '广西'],
  ['新疆维吾尔自治区', '新疆'],
  ['内蒙古自治区', '内蒙古'],
  ['宁夏回族自治区', '宁夏'],
  ['西藏自治区', '西藏'],
  ['黔东南苗族侗族自治州', '黔东南'],
  ['香港特别行政区', '香港'],
  ['大兴安岭地区', '大兴安岭'],
  ['沙县', '沙县'],
])('%s without its rank is %s', (full, expected) => {
  expect(bare(full)).toBe(expected);
});
