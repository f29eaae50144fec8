import type { Params } from '@angular/router';

/** The roots of the industry tree that the lens takes: 一智, 一药, 其他. */
export const LENS_CODES = ['IM', 'BP', 'OTHER'] as const;
export type LensCode = (typeof LENS_CODES)[number];

/** Reads lens and day from a URL; anything unknown, and any day not before `today`, counts as not given. */
export function lensOf(params: Params, today: string): { lens: LensCode | null; asOf: string | null } {
  const day: unknown = params['asOf'];
  return {
    lens: LENS_CODES.find((code) => code === params['lens']) ?? null,
    asOf: typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && day < today ? day : null,
  };
}

/** What a link carries on: lens and day of the page it stands on, unless it says otherwise (null takes one away). */
export function carriedOn(from: Params, given: Params | null | undefined): Params {
  const { lens, asOf } = from;
  const kept = { ...(lens ? { lens } : {}), ...(asOf ? { asOf } : {}) };
  return Object.fromEntries(Object.entries({ ...kept, ...given }).filter(([, value]) => value !== null && value !== undefined));
}
