import { DEFAULT_POLICY, policyOf } from './accounts-policy';

describe('the policy of a zone', () => {
  it.each([
    ['nothing is said', undefined],
    ['the setting is no object', 'strict'],
    ['the parts are no objects', { password: 'long', lock: null, session: 3, factor: [] }],
    ['the numbers are none', { password: { minLength: '12' }, session: { idleMinutes: null } }],
    ['other things are said', { colour: 'red', password: { length: 30 } }],
  ])('is the default where %s', (_what, setting) => {
    expect(policyOf(setting)).toEqual(DEFAULT_POLICY);
  });

  it('changes what is said and keeps the rest', () => {
    expect(policyOf({ password: { days: 0 }, session: { idleMinutes: 15 }, factor: { roles: ['desk', 'admin', 'king'] } })).toEqual({
      ...DEFAULT_POLICY,
      password: { ...DEFAULT_POLICY.password, days: 0 },
      session: { idleMinutes: 15, hours: 12 },
      factor: { roles: ['desk', 'admin'], freshMinutes: 5 },
    });
  });

  it('may ask a second factor of nobody', () => {
    expect(policyOf({ factor: { roles: [] } }).factor.roles).toEqual([]);
  });

  it.each([
    [{ password: { minLength: 0, classes: 9 } }, 'password', { minLength: 6, classes: 4 }],
    [{ lock: { login: 0, minutes: 1e9 } }, 'lock', { login: 1, minutes: 1440 }],
    [{ session: { idleMinutes: -5, hours: 10_000 } }, 'session', { idleMinutes: 1, hours: 168 }],
  ] as const)('keeps within bounds: %j', (setting, part, bounded) => {
    expect(policyOf(setting)[part]).toMatchObject(bounded);
  });
});
