import type { Language } from '@luodi/shared/contract';

type Params = Record<string, string | number>;
interface ProblemWords extends Record<Language, string> {
  status: 400 | 401 | 403 | 404 | 406 | 409 | 413 | 415 | 422 | 428 | 429 | 503 | 507;
}
interface Extras {
  /** Puts the refusal on a field of the body instead of the whole request. */
  field?: string;
  current?: unknown;
  differing?: string[];
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
}

/** A refusal the caller can act on. `code` is stable; its words exist in every language. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly words: ProblemWords,
    readonly params: Params,
    readonly extras: Extras,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }

  get status() {
    return this.words.status;
  }

  in(language: Language): string {
    return this.words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(this.params[name] ?? ''));
  }
}

/** Declares refusals with their status and words ({name} is filled from params) and returns what makes them. */
export function problems<Code extends string>(words: Record<Code, ProblemWords>) {
  return (code: Code, params: Params = {}, extras: Extras = {}) => new DomainError(code, words[code], params, extras);
}

export const notFound = () =>
  problems({ 'not-found': { status: 404, zh: '没有这条记录，或您无权查看', en: 'There is no such record, or it is not yours to see' } })(
    'not-found',
  );
