import type { AccountsPolicy } from '@luodi/identity/contract';
import { problems, tx } from '@luodi/shared/server';
import { createHash } from 'node:crypto';
import { accountsPolicy } from './accounts/accounts-policy';

const Lock = problems({
  'sign-in-locked': {
    status: 429,
    zh: '错误次数过多，请 {minutes} 分钟后再试',
    en: 'Too many wrong attempts; try again in {minutes} minutes',
  },
});

/** What wrong passwords and codes are counted for, as a hash. */
export interface Counted {
  subject: Buffer;
  of: 'login' | 'address';
}

interface Kept {
  subject: Buffer;
  failures: number;
  minutes: number;
}

const KEPT = `SELECT subject, failures, ceil(extract(epoch FROM expires_at - now()) / 60)::int AS minutes
                FROM sign_in_failures WHERE subject = ANY ($1::bytea[]) AND expires_at > now()`;
/** Failures add up from the first one until it expires; the one too many begins the lock, and with its end counting begins anew. */
const FAILED = `INSERT INTO sign_in_failures AS f (subject, failures, expires_at) VALUES ($1, 1, now() + make_interval(mins => $3))
                ON CONFLICT (subject) DO UPDATE SET
                  failures = CASE WHEN f.expires_at <= now() THEN 1 ELSE f.failures + 1 END,
                  expires_at = CASE WHEN f.expires_at <= now() OR f.failures + 1 = $2 THEN now() + make_interval(mins => $3) ELSE f.expires_at END`;
const FORGET = 'DELETE FROM sign_in_failures WHERE subject = $1';
const EXPIRED = `DELETE FROM sign_in_failures WHERE subject IN (SELECT subject FROM sign_in_failures WHERE expires_at <= now() FOR UPDATE SKIP LOCKED)`;

const hash = (kind: string, value: string) => createHash('sha256').update(`${kind} ${value}`).digest();
/** Whoever has one IPv6 address has all of its /64. */
const networkOf = (ip: string) => {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  return address.includes(':') ? address.split('::', 1)[0]!.split(':').slice(0, 4).join(':') : address;
};

/** The login as it was typed, whether anybody has it or not, then the address it was typed at. */
export const countedFor = (login: string, ip: string): [login: Counted, address: Counted] => [
  { subject: hash('login', login), of: 'login' },
  { subject: hash('address', networkOf(ip)), of: 'address' },
];

/** Minutes until the last lock ends, 0 without one. Waits, if asked, for failures that are being counted; runs in the transaction under way. */
export async function minutesLocked(counted: readonly Counted[], { lock }: AccountsPolicy, wait = false): Promise<number> {
  const rows = await tx().query<Kept[]>(wait ? `${KEPT} FOR UPDATE` : KEPT, [counted.map(({ subject }) => subject)]);
  const locks = counted.flatMap(({ subject, of }) => rows.filter((row) => row.subject.equals(subject) && row.failures >= lock[of]));
  return Math.max(0, ...locks.map(({ minutes }) => minutes));
}

/** @throws sign-in-locked 429, the same for a login that nobody has */
export async function refuseLocked(counted: readonly Counted[], policy: AccountsPolicy): Promise<void> {
  const minutes = await minutesLocked(counted, policy);
  if (minutes > 0) throw Lock('sign-in-locked', { minutes }, { retryAfter: minutes * 60 });
}

/** Counts one more for each, and forgets what has expired: nobody fills the table with invented logins. */
export async function countFailure(counted: readonly Counted[]): Promise<void> {
  const { lock } = await accountsPolicy();
  for (const { subject, of } of counted) await tx().query(FAILED, [subject, lock[of], lock.minutes]);
  await tx().query(EXPIRED);
}

export const forgetFailures = ({ subject }: Counted): Promise<unknown> => tx().query(FORGET, [subject]);
