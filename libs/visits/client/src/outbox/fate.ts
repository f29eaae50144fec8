/** What a failed try means for a visit: `later` it stays and is tried again, `refused` the server has judged it and a person must look. */
export type Fate = 'later' | 'refused';

/** Request timeout, too many requests, and a session that has ended pass by themselves. */
const PASSING = [0, 401, 408, 425, 429];

/** By the HTTP status of the answer; 0 is no answer at all. */
export function fateOf(status: number): Fate {
  return PASSING.includes(status) || status >= 500 ? 'later' : 'refused';
}
