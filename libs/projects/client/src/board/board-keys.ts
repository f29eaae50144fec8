import { afterRenderEffect, ElementRef, inject, Injectable } from '@angular/core';
import type { ProjectCard } from '@luodi/projects/contract';
import { isComposed } from '@luodi/shared/client';
import { STAGES, stageOrder } from '@luodi/shared/contract';
import { BoardDrag } from './board-drag';

/** Arrows walk between the cards; Space lifts one, left and right carry it, Enter puts it down, Esc puts it back. Provide it on the board. */
@Injectable()
export class BoardKeys {
  private readonly drag = inject(BoardDrag);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    // Carried into another column, or put back, the card is made anew there: focus goes with it.
    let last: string | undefined;
    afterRenderEffect(() => {
      const carried = this.drag.carried();
      if (!carried) this.linkOf(last)?.focus();
      last = carried?.by === 'keyboard' ? carried.card.id : undefined;
      if (!carried?.down) this.linkOf(last)?.focus();
    });
  }

  /** `cardOf`: the card of a record in sight. `movable`: whether cards may be lifted. */
  press(event: KeyboardEvent, cardOf: (id: string) => ProjectCard | undefined, movable: boolean): void {
    const link = (event.target as HTMLElement).closest<HTMLElement>('[data-record]');
    if (!link || isComposed(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.drag.carried() ? this.carrying()[event.key] : this.walking(link, cardOf, movable)[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private carrying(): Record<string, (() => void) | undefined> {
    const carried = this.drag.carried();
    if (!carried || carried.down) return {};
    const put = () => void this.drag.drop(carried.over);
    const back = () => this.drag.putBack();
    const to = (by: number) => () => {
      const next = STAGES[stageOrder(carried.over) + by];
      if (next) this.drag.carry(next);
    };
    return {
      ArrowLeft: to(-1),
      ArrowRight: to(1),
      ArrowUp: () => undefined,
      ArrowDown: () => undefined,
      Enter: put,
      ' ': put,
      Escape: back,
      Tab: back,
    };
  }

  private walking(
    link: HTMLElement,
    cardOf: (id: string) => ProjectCard | undefined,
    movable: boolean,
  ): Record<string, (() => void) | undefined> {
    const card = movable ? cardOf(link.dataset['record'] ?? '') : undefined;
    return {
      ArrowDown: () => this.stepIn(link, 1),
      ArrowUp: () => this.stepIn(link, -1),
      ArrowLeft: () => this.stepTo(link, -1),
      ArrowRight: () => this.stepTo(link, 1),
      ' ': card && (() => this.drag.lift(card, 'keyboard')),
    };
  }

  private stepIn(link: HTMLElement, by: number): void {
    const links = linksIn(link.closest('[data-stage]'));
    links[links.indexOf(link) + by]?.focus();
  }

  /** To the card at the same height of the next column that has any. */
  private stepTo(link: HTMLElement, by: number): void {
    const columns = [...this.host.querySelectorAll('[data-stage]')];
    const here = link.closest('[data-stage]');
    const at = linksIn(here).indexOf(link);
    const beyond = by > 0 ? columns.slice(columns.indexOf(here!) + 1) : columns.slice(0, columns.indexOf(here!)).reverse();
    const links = beyond.map(linksIn).find(({ length }) => length);
    links?.[Math.min(at, links.length - 1)]?.focus();
  }

  private linkOf(id: string | undefined): HTMLElement | null {
    return id ? this.host.querySelector(`[data-record="${id}"]`) : null;
  }
}

const linksIn = (column: Element | null): HTMLElement[] => [...(column?.querySelectorAll<HTMLElement>('[data-record]') ?? [])];
