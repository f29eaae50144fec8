import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { conditionsOf, isGroup, type Filter, type ListFields } from '@luodi/shared/contract';
import { Language } from '../i18n/language';
import { words } from '../i18n/words';
import { Icon } from '../ui/marks/icon';
import { addressOf, lessCondition, type ListState, type UsualList } from './list-address';
import { ListNames } from './list-names';
import { EN, ZH } from './list-words';

const hasAny = (filter: Filter | null): boolean =>
  filter !== null && isGroup(filter) && ((filter.join === 'or' && filter.parts.length > 1) || filter.parts.some(hasAny));

/** The conditions in force as chips that can be taken away one by one, and a word about what the list no longer has. */
@Component({
  selector: 'lu-filter-line',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row wrap', role: 'group', '[attr.aria-label]': 'w().filter' },
  styles: `
    :host {
      gap: var(--s2);
      padding-bottom: var(--s2);
    }
  `,
  template: `
    @for (chip of chips(); track $index) {
      <a class="chip on" [routerLink]="[]" [queryParams]="chip.drop" queryParamsHandling="merge" [attr.aria-label]="w().drop(chip.label)"
        >{{ chip.label }}<lu-icon name="close"
      /></a>
    }
    @if (mixed()) {
      <span class="s mute">{{ w().mixed }}</span>
    }
    @if (gone(); as names) {
      <span class="s mute" role="status">{{ w().gone(names) }}</span>
    }
  `,
})
export class FilterLine {
  readonly fields = input.required<ListFields>();
  readonly state = input.required<ListState>();
  readonly usual = input.required<UsualList>();
  private readonly names = inject(ListNames);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly chips = computed(() => {
    const { filter } = this.state();
    return conditionsOf(filter).map((condition, at) => ({
      label: this.names.condition(condition, this.fields()),
      drop: addressOf({ filter: lessCondition(filter, at) }, this.usual()),
    }));
  });
  /** Chips in a row read as “and”. */
  protected readonly mixed = computed(() => hasAny(this.state().filter));
  protected readonly gone = computed(() => this.state().gone.join(this.language.code() === 'zh' ? '、' : ', '));

  constructor() {
    effect(() => {
      const fields = conditionsOf(this.state().filter).map(({ field }) => this.fields()[field]!);
      untracked(() => this.names.prepare(fields));
    });
  }
}
