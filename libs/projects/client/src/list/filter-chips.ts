import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, words } from '@luodi/shared/client';
import { EN, ZH } from './list-words';
import type { ShownFilter } from './shown-filters';

/** The filters in force as chips that can be taken away one by one. */
@Component({
  selector: 'lu-filter-chips',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (each of filters(); track each.label) {
      <a
        class="chip on"
        [routerLink]="[]"
        [queryParams]="each.drop"
        queryParamsHandling="merge"
        [attr.aria-label]="w().filters.drop(each.label)"
        >{{ each.label }}<lu-icon name="close"
      /></a>
    }
  `,
  host: { class: 'row wrap', role: 'group', '[attr.aria-label]': 'w().filters.label' },
})
export class FilterChips {
  readonly filters = input.required<readonly ShownFilter[]>();
  protected readonly w = words(ZH, EN);
}
