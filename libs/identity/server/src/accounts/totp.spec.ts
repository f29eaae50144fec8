import { forApp, halfMinuteOf, newFactorSecret } from './totp';

/** The key of RFC 6238's appendix B; its codes for SHA-1 are shown there with eight digits, of which an app shows the last six. */
const SECRET = Buffer.from('12345678901234567890');

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at second %i of RFC 6238 the code is %s', (second, code) => {
  expect(halfMinuteOf(SECRET, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
});

it.each([
  ['of the half minute before', -30, true],
  ['of the half minute after', 30, true],
  ['of a minute before', -60, false],
  ['of a minute after', 60, false],
])('a clock %s', (_what, seconds, counts) => {
  expect(halfMinuteOf(SECRET, '287082', new Date((59 + seconds) * 1000))).toBe(counts ? 1 : null);
});

it.each([
  ['287 082', 1],
  [' 287082 ', 1],
  ['287083', null],
  ['87082', null],
  ['', null],
  ['二八七零八二', null],
])('of “%s” it says %s', (code, halfMinute) => {
  expect(halfMinuteOf(SECRET, code, new Date(59_000))).toBe(halfMinute);
});

it('is given to the app as a key and as an address that names the account', () => {
  expect(forApp(SECRET, 'nianan')).toEqual({
    key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    address: 'otpauth://totp/Luodi:nianan?issuer=Luodi&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
  });
  expect(newFactorSecret()).toHaveLength(20);
});
