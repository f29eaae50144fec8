import { formulaSafe } from './formula-safe';

it.each([
  ['=1+1', "'=1+1"],
  ['  =cmd()', "'  =cmd()"],
  ['\u200b=HYPERLINK("x")', `'\u200b=HYPERLINK("x")`],
  ['\t@SUM(A1)', "'\t@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['-2+3+cmd', "'-2+3+cmd"],
  ['+86 139 0000 0000', '+86 139 0000 0000'],
  ['-3.5', '-3.5'],
  ['漳州高新区', '漳州高新区'],
  ['1=1', '1=1'],
])('%j is written as %j', (text, written) => expect(formulaSafe(text)).toBe(written));
