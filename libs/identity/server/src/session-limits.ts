/** A session ends after this long without a request … */
export const IDLE = '2 hours';
/** … and in any case after this long, in seconds. */
export const ABSOLUTE_SECONDS = 12 * 60 * 60;
/** So many wrong passwords within so long lock a login, known or not, for so long again; an address is often a whole office's. */
export const LOCK_AFTER = { login: 5, address: 50 };
export const LOCK_FOR = '15 minutes';
/** A one-time link is good for so long, in milliseconds. */
export const LINK_LIFE = 72 * 60 * 60 * 1000;
