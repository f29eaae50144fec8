import { computed, inject, linkedSignal, Service, type Signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { concatMap, EMPTY, exhaustMap, filter, share, switchMap, tap, timer } from 'rxjs';
import { Lens } from '../lens/lens';
import { Session } from '../session/session';
import { browserLine } from './browser-line';
import { ReadersHands } from './hands';
import { concerns, whenToRefresh, type Shown, type ShownAs } from './when-to-refresh';

/** Between two pages that follow, the line stays open. */
const LINGER_MS = 30_000;

/** What a page follows, and how it comes up to date. */
export interface KeepUp extends Omit<Shown, 'id'> {
  id?: () => string | undefined;
  as: ShownAs;
  /** Asks anew without emptying what is shown. A form has none. */
  refresh?: () => unknown;
  /** What changes once the page has been loaded anew for another reason. */
  loaded?: () => unknown;
}

/** What a page shows is behind; `show` brings it up to date, or, of a form, takes note. */
export interface KeptUp {
  readonly as: ShownAs;
  readonly behind: Signal<boolean>;
  show(): void;
}

/** The one line to the server for all pages of this tab. */
@Service()
export class Live {
  private readonly reader = inject(Session).user;
  readonly words = toObservable(computed(() => this.reader()?.id)).pipe(
    switchMap((id) => (id ? browserLine() : EMPTY)),
    share({ resetOnRefCountZero: () => timer(LINGER_MS) }),
  );
}

/** Keeps a page up to date while it is open and shows today; see `whenToRefresh`. Call in an injection context. */
export function keepUp({ of, id, as, refresh, loaded }: KeepUp): KeptUp {
  const [lens, hands] = [inject(Lens), inject(ReadersHands)];
  const behind = linkedSignal({ source: () => [loaded?.(), id?.(), lens.asOf()], computation: () => false });
  const show = () => {
    behind.set(false);
    refresh?.();
  };
  inject(Live)
    .words.pipe(
      filter((word) => concerns(word, { of, id: id?.() }, as, { here: hands.here(), past: lens.past() })),
      // What comes while one waits is shown by the same refresh.
      exhaustMap(() => hands.attended().pipe(concatMap(() => hands.settled()))),
      filter(() => !lens.past()),
      tap((now) => (whenToRefresh(as, now) === 'now' ? show() : behind.set(true))),
      takeUntilDestroyed(),
    )
    .subscribe();
  return { as, behind: behind.asReadonly(), show };
}
