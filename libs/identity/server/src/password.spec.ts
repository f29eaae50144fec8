import { hashPassword, passwordMatches } from './password';

describe('a password', () => {
  it('matches its own hash only, and two hashes of it differ', async () => {
    const [one, two] = await Promise.all([hashPassword('落地 enough 2026'), hashPassword('落地 enough 2026')]);
    expect(one).not.toBe(two);
    expect(one).not.toContain('enough');
    expect(await passwordMatches('落地 enough 2026', one)).toBe(true);
    expect(await passwordMatches('落地 enough 2027', one)).toBe(false);
  });

  it('matches nobody when the person is unknown', async () => {
    expect(await passwordMatches('', undefined)).toBe(false);
  });
});
