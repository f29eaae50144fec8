/** What the doctor saw. `wrong` keeps Luodi from working or data from being safe; `look` will, unless somebody looks after it. */
export interface Finding {
  what: string;
  state: string;
  verdict: 'ok' | 'look' | 'wrong';
  /** What to do; absent where all is well. */
  todo?: string;
}

export const ok = (what: string, state: string): Finding => ({ what, state, verdict: 'ok' });
export const look = (what: string, state: string, todo: string): Finding => ({ what, state, verdict: 'look', todo });
export const wrong = (what: string, state: string, todo: string): Finding => ({ what, state, verdict: 'wrong', todo });

const MARKS = { ok: 'ok   ', look: 'LOOK ', wrong: 'WRONG' };

export const lineOf = ({ what, state, verdict, todo }: Finding): string =>
  `${MARKS[verdict]} ${what}: ${state}${todo ? `\n      → ${todo}` : ''}`;
