import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP's second choice for argon2id: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** At most two hashes at once: a burst of sign-ins must not take every core and a gigabyte from those who work. */
const MOST_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const hashWith = (password: string, nonce: Buffer): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { ...COST, message: password.normalize('NFKC'), nonce }));

/** `argon2id$<salt>$<hash>`, both base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  return `argon2id$${nonce.toString('base64url')}$${(await hashWith(password, nonce)).toString('base64url')}`;
}

const NOBODY = `argon2id$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(32).toString('base64url')}`;

/** Takes as long for an unknown person as for a known one. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [, nonce, hash] = (stored ?? NOBODY).split('$');
  const derived = await hashWith(password, Buffer.from(nonce ?? '', 'base64url'));
  return timingSafeEqual(derived, Buffer.from(hash ?? '', 'base64url')) && stored !== undefined;
}
