import { ROLES, type Role } from '@luodi/shared/contract';

export interface PasswordPolicy {
  /** Characters. */
  minLength: number;
  /** How many of the four kinds (capital letters, small letters, digits, others) it must have. */
  classes: number;
  /** After so many days a new one is asked for; 0: never. */
  days: number;
  /** It must differ from so many before it; the present one counts. */
  unlike: number;
}

/** What a zone asks of its accounts: the setting `accounts`, of which any part may be left out. The defaults follow 等保2.0, level three. */
export interface AccountsPolicy {
  password: PasswordPolicy;
  /** So many wrong passwords or codes within `minutes` lock a login, known or not, for `minutes`; an address is often a whole office's. */
  lock: { login: number; address: number; minutes: number };
  /** A session ends after so long without a request, and in any case after so many hours. */
  session: { idleMinutes: number; hours: number };
  /** Roles that must have a second factor; and for how long after a factor was given the sensitive acts ask for none. */
  factor: { roles: readonly Role[]; freshMinutes: number };
}

export const DEFAULT_POLICY: AccountsPolicy = {
  password: { minLength: 10, classes: 3, days: 90, unlike: 5 },
  lock: { login: 5, address: 50, minutes: 15 },
  session: { idleMinutes: 30, hours: 12 },
  factor: { roles: ['admin', 'secadmin', 'auditor'], freshMinutes: 5 },
};

type Numbers = Record<string, number>;

/** The least and the most of each number; a setting beyond them counts as the nearer one. */
const BOUNDS: Record<string, readonly [least: number, most: number]> = {
  minLength: [6, 64],
  classes: [1, 4],
  days: [0, 3650],
  unlike: [1, 24],
  login: [1, 100],
  address: [1, 10_000],
  minutes: [1, 1440],
  idleMinutes: [1, 1440],
  hours: [1, 168],
  freshMinutes: [1, 1440],
};

/** The policy that a setting makes: what it does not say, or says in a way that means nothing, is the default. */
export function policyOf(setting: unknown): AccountsPolicy {
  const said = partsOf(setting);
  const { password, lock, session, factor } = DEFAULT_POLICY;
  const roles = partsOf(said['factor'])['roles'];
  return {
    password: numbers(password, said['password']),
    lock: numbers(lock, said['lock']),
    session: numbers(session, said['session']),
    factor: {
      ...numbers({ freshMinutes: factor.freshMinutes }, said['factor']),
      roles: Array.isArray(roles) ? ROLES.filter((role) => roles.includes(role)) : factor.roles,
    },
  };
}

const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function numbers<T extends { [K in keyof T]: number }>(defaults: T, said: unknown): T {
  const given = partsOf(said);
  const entries = Object.entries(defaults as Numbers).map(([name, usual]) => {
    const value = given[name];
    const [least, most] = BOUNDS[name]!;
    return [name, typeof value === 'number' ? Math.min(most, Math.max(least, Math.round(value))) : usual];
  });
  return Object.fromEntries(entries) as T;
}
