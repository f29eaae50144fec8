import { inBranch } from '@luodi/industries/server';
import type { IsoDate } from '@luodi/shared/contract';
import { Where, type Actor } from '@luodi/shared/server';

/** For whom Today is put together, on which business day, through which lens. */
export interface Reader {
  actor: Actor;
  day: IsoDate;
  industry: string | undefined;
}

/** Conditions on rows that are not deleted, through the reader's lens. `row` is the alias in the query. */
export const throughLens = ({ industry }: Reader, row: string): Where =>
  new Where().and(`${row}.deleted_at IS NULL`).given(inBranch(`${row}.industry_code`), industry);

/** An officer's Today is their own; the others see all that is in their scope. */
export const isOwn = ({ actor }: Reader): boolean => actor.role === 'officer';
