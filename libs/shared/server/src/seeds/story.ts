import { addDays, businessDay, type IsoDate } from '@luodi/shared/contract';
import type { Actor } from '../actor';
import { isActing, learnedAt, type Scope } from '../scope';
import { SeededRandom } from './seeded-random';
import { inSeason } from './seasons';

const OPENING = 8 * 60 + 40;
const CLOSING = 17 * 60 + 40;
const MINUTE = 60_000;
/** Tellers at once: more only wait for each other. */
const TELLERS = 4;
/** Keeps the chance of one thread apart from that of the next. */
const APART = 7_919;

/** How far back the sample zone reaches: three years, and a month in which it is set up. */
export const STORY_DAYS = 3 * 365 + 30;

/** A past told in order of days, through the use cases of the product: each act is recorded on the day it is said to have happened. */
export class Story {
  readonly random: SeededRandom;
  readonly today: IsoDate;

  constructor(
    private readonly scope: Scope,
    private readonly now: Date,
    private readonly seed: number,
  ) {
    this.random = new SeededRandom(seed);
    this.today = businessDay(now);
  }

  daysAgo(days: number): IsoDate {
    return addDays(this.today, -days);
  }

  /** Offices are closed on Saturday and Sunday: the Friday before. Today and yesterday stay, so that a new week never begins empty. */
  workday(day: IsoDate): IsoDate {
    if (day >= this.daysAgo(1)) return day < this.today ? day : this.today;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
  }

  /** The working day so many days ago, as years go: see `inSeason`. */
  workdayAgo(days: number): IsoDate {
    return this.workday(inSeason(this.daysAgo(days), this.today));
  }

  /** An instant in office hours of that day, in Shanghai; never later than now. */
  hour(day: IsoDate): Date {
    const at = Date.parse(`${day}T00:00:00+08:00`) + this.random.between(OPENING, CLOSING) * MINUTE;
    return new Date(Math.min(at, this.now.getTime()));
  }

  /** Tells of each item with a chance of its own, several at once; the story does not depend on who is done first. Returns what came of each, in order. */
  async ofEach<T, R>(items: readonly T[], tell: (item: T, story: Story, at: number) => Promise<R>): Promise<R[]> {
    const seeds = items.map((_, at) => this.seed + this.random.between(0, APART) + (at + 1) * APART);
    const results: R[] = [];
    let next = 0;
    const teller = async () => {
      for (let at = next++; at < items.length; at = next++)
        results[at] = await tell(items[at] as T, new Story(this.scope, this.now, seeds[at]!), at);
    };
    await Promise.all(Array.from({ length: TELLERS }, teller));
    return results;
  }

  /** Runs `work` as `actor` at an instant on `day`, in one transaction: that of `actor` which is under way, so that a series of acts costs one. */
  tell<T>(actor: Actor, day: IsoDate, work: () => Promise<T>): Promise<T> {
    return isActing(actor) ? learnedAt(this.hour(day), work) : this.scope.run(actor, work, this.hour(day));
  }
}
