import { strengthOf } from './strength-rule';

it.each([
  [0, 0, 0, 'missing', 'nothing is on record'],
  [0, 0, 1, 'weak', 'a contract has been signed'],
  [1, 0, 0, 'weak', 'one firm is founded and still builds'],
  [1, 0, 4, 'weak', 'contracts, however many, are not firms'],
  [1, 1, 0, 'has', 'one firm runs'],
  [2, 0, 0, 'has', 'two firms are founded'],
  [2, 2, 0, 'has', 'two firms run, which is not yet three'],
  [3, 1, 0, 'has', 'of three firms only one runs'],
  [3, 2, 0, 'strong', 'of three firms two run'],
  [9, 9, 0, 'strong', 'many firms run'],
] as const)('%i firms, %i running, %i contracted: %s, since %s', (firms, running, contracted, strength, _why) => {
  expect(strengthOf({ firms, running, contracted })).toBe(strength);
});
