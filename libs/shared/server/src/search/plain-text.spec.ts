import { plainText } from './plain-text';

it.each([
  ['漳州片仔癀藥業股份有限公司', '漳州片仔癀药业股份有限公司'],
  ['臺灣積體電路', '台湾积体电路'],
  ['ＡＢＣ科技（漳州）', 'abc科技(漳州)'],
  ['７８亩', '78亩'],
  ['  漳州　 高新区\u200b ', '漳州 高新区'],
  ['壹玖壹玖', '壹玖壹玖'],
  ['乾隆', '乾隆'],
  ['', ''],
])('%j is compared as %j', (text, expected) => {
  expect(plainText(text)).toBe(expected);
});
