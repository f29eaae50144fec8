import { newRecoveryCodes, recoveryHash } from './recovery-codes';

it('are ten, all different, in groups of four', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([A-HJKMNP-Z2-9]{4}-){3}[A-HJKMNP-Z2-9]{4}$/);
});

it.each(['ABCD-EFGH-JKMN-PQRS', 'abcd-efgh-jkmn-pqrs', 'ABCDEFGHJKMNPQRS', ' abcd efgh jkmn pqrs '])('“%s” is the same code', (typed) => {
  expect(recoveryHash(typed)).toEqual(recoveryHash('ABCD-EFGH-JKMN-PQRS'));
  expect(recoveryHash(typed)).not.toEqual(recoveryHash('ABCD-EFGH-JKMN-PQRT'));
});
