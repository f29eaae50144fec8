import { DEFAULT_POLICY } from './accounts-policy';
import { passwordFaults } from './password-faults';

it.each([
  ['Landed-2026', 'su', []],
  ['一路走到落地lu26', 'su', []],
  ['Aa1-Aa1-A', 'su', ['password-short']],
  ['landedlanded', 'su', ['password-simple']],
  ['landed2026', 'su', ['password-simple']],
  ['一路走到落地2026', 'su', ['password-simple']],
  ['LandedHere26', 'su', []],
  ['short', 'su', ['password-short', 'password-simple']],
  ['My-NianAn-2026', 'nianan', ['password-holds-login']],
  ['a su is in it 2026', 'su', []],
  ['', 'su', ['password-short', 'password-simple']],
  // Four characters that look like eight to a machine.
  ['𠮷𠮷𠮷aB1', 'su', ['password-short']],
] as const)('%s of %s: %j', (password, login, faults) => {
  expect(passwordFaults(password, login, DEFAULT_POLICY.password)).toEqual(faults);
});

it('asks what the policy asks', () => {
  expect(passwordFaults('落地', 'su', { minLength: 2, classes: 1, days: 0, unlike: 1 })).toEqual([]);
});
