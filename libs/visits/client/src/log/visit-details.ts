import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { DateField, Field, Icon, Lens, words } from '@luodi/shared/client';
import { INTENTS } from '@luodi/visits/contract';
import { EN as VISITS_EN, ZH as VISITS_ZH } from '../visits-words';
import { EN, ZH } from './log-words';
import type { VisitEntry } from './visit-draft';

/** What a visit may also say, folded away: nobody in a hurry has to pass it. */
@Component({
  selector: 'lu-visit-details',
  imports: [DateField, Field, FormField, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visit-details.html',
  styles: `
    summary {
      display: flex;
      align-items: center;
      gap: var(--s2);
      min-height: var(--row-touch);
      cursor: pointer;
      font: 500 13px/20px var(--font);
      color: var(--ink-2);
      list-style: none;
      border-top: 1px solid var(--line);
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary .s {
      color: var(--ink-3);
    }
    [open] .fold {
      transform: rotate(180deg);
    }
    .fold {
      display: inline-flex;
    }
    .form {
      padding: var(--s2) 0 var(--s4);
    }
  `,
})
export class VisitDetails {
  readonly visit = input.required<FieldTree<VisitEntry>>();
  protected readonly w = words(ZH, EN);
  protected readonly names = words(VISITS_ZH, VISITS_EN);
  protected readonly intents = INTENTS;
  protected readonly today = inject(Lens).today();
  /** Open from the start when something is written there already. */
  protected readonly open = computed(() => {
    const { topic, askFromInvestor, ourPromise, intent, city, visitedOn } = this.visit()().value();
    return [topic, askFromInvestor, ourPromise, intent, city, visitedOn].some((text) => text !== '');
  });
}
