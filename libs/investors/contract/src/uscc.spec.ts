import { checkUscc, completeUscc, normaliseUscc } from './uscc';

describe('the check of a credit code', () => {
  it.each([
    // code,                owner or flaw,       expected
    ['914403001922038216', '华为技术', 'ok'],
    ['9144030071526726XG', '腾讯计算机', 'ok'],
    ['91440300192317458F', '比亚迪', 'ok'],
    ['91110108551385082Q', '小米科技', 'ok'],
    ['91350900587527783P', '宁德时代', 'ok'],
    ['91350000158164371W', '片仔癀', 'ok'],
    ['91310110666007217T', 'a sample of a public tool', 'ok'],
    ['91350100M0001TGQXM', 'pilot code of Fujian', 'legacy'],
    ['91350211M0000XUF46', 'pilot code of Xiamen', 'legacy'],
    ['91350203M0001FUE2P', 'pilot code of Xiamen', 'legacy'],
    ['91350211M00013FA1N', 'pilot code of Xiamen', 'legacy'],
    // From the digits alone a slip in the last one cannot be told from a pilot code.
    ['914403001922038217', 'wrong check digit', 'legacy'],
    ['914403001922038316', 'wrong organisation code', 'warn'],
    ['91440300192203821', '17 characters', 'warn'],
    ['9144030019220382160', '19 characters', 'warn'],
    ['914403001922038I16', 'letter I', 'warn'],
    ['914403001922O38216', 'letter O', 'warn'],
    ['914403001922S38216', 'letter S', 'warn'],
    ['914403001922V38216', 'letter V', 'warn'],
    ['914403001922Z38216', 'letter Z', 'warn'],
    ['待定', 'words', 'warn'],
    ['', 'a firm from abroad', 'none'],
    [' － ', 'a dash for none', 'none'],
    [null, 'not asked', 'none'],
    [undefined, 'not asked', 'none'],
  ] as const)('of %s (%s) is %s', (code, _about, expected) => {
    expect(checkUscc(code)).toBe(expected);
  });

  it('finds every single wrong digit of a good code at least doubtful', () => {
    const good = '914403001922038216';
    const slips = [...good].flatMap((digit, i) =>
      [...'0123456789'].filter((other) => other !== digit).map((other) => good.slice(0, i) + other + good.slice(i + 1)),
    );
    expect(slips.map(checkUscc)).not.toContain('ok');
  });
});

it.each([
  ['９１４４０３００１９２２０３８２１６', '914403001922038216'],
  ['9144 0300 1922 0382 16', '914403001922038216'],
  ['91350000-158164371-w', '91350000158164371W'],
  ['\u200b91350000158164371w\u00a0', '91350000158164371W'],
  ['　', null],
  ['', null],
  [null, null],
])('%j is stored as %j', (typed, stored) => {
  expect(normaliseUscc(typed)).toBe(stored);
});

it.each(['914403001922038216', '9144030071526726XG', '91350900587527783P'])('completes %s from its first sixteen characters', (code) => {
  expect(completeUscc(code.slice(0, 16))).toBe(code);
});
