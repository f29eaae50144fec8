import { DOCUMENT, inject, Service } from '@angular/core';
import { debounceTime, defer, filter, fromEvent, map, merge, Observable, of, race, share, startWith, take, timer } from 'rxjs';
import type { Hands } from './when-to-refresh';

const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
const REST_MS = 1_000;
/** So long a rest is waited for. */
const PATIENCE_MS = 5_000;
/** A page that nobody has touched for so long asks for nothing more, so that its session can fall asleep. */
const ATTENDED_MS = 20 * 60_000;

const WRITTEN_IN = 'main :is(input, textarea, select, [contenteditable]):focus';
const OPEN = 'dialog[open], .float:not(lu-behind-pill *), .lifted';
const ROW = 'main [data-record]:focus, main tr :focus, main lu-row-pick input:checked, main aside.panel';
/** What a list scrolls in: the page, or a column of the board. */
const SCROLLED = 'main, main .cards';

/** What the reader is at: seen from the page itself, so that no list or form has to say so. */
@Service()
export class ReadersHands {
  private readonly document = inject(DOCUMENT);
  private touchedAt = Date.now();
  private readonly touches = merge(...TOUCHES.map((name) => fromEvent(this.document, name, { passive: true, capture: true }))).pipe(
    share(),
  );

  constructor() {
    this.touches.subscribe(() => (this.touchedAt = Date.now()));
  }

  /** Whether this is the page on which the reader acts. */
  here(): boolean {
    return this.document.hasFocus();
  }

  /** Once somebody may be looking. */
  attended(): Observable<unknown> {
    const looking = () => this.document.visibilityState === 'visible' && Date.now() - this.touchedAt < ATTENDED_MS;
    return merge(of(null), this.touches, fromEvent(this.document, 'visibilitychange')).pipe(filter(looking), take(1));
  }

  /** Once the reader rests, or does not for long. */
  settled(): Observable<Hands> {
    return defer(() =>
      race(
        this.touches.pipe(
          startWith(null),
          debounceTime(REST_MS),
          map(() => true),
        ),
        timer(PATIENCE_MS).pipe(map(() => false)),
      ),
    ).pipe(
      take(1),
      map((resting) => ({ resting, busy: this.busy(), within: this.within() })),
    );
  }

  private busy(): boolean {
    const marked = this.document.getSelection();
    return this.has(WRITTEN_IN) || this.has(OPEN) || (!!marked && !marked.isCollapsed);
  }

  private within(): boolean {
    const scrolled = [this.document.documentElement, ...this.document.querySelectorAll(SCROLLED)].some(({ scrollTop }) => scrollTop > 0);
    return scrolled || this.has(ROW);
  }

  private has(selector: string): boolean {
    return this.document.querySelector(selector) !== null;
  }
}
