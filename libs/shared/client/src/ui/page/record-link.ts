import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Viewport } from './viewport';

/**
 * The name of a record in a list: opens the side panel beside the list (`?panel=id`, or what else `param` names it), on a phone the page
 * `to`. The whole row is its target (`.over`), so the row must be positioned.
 */
@Component({
  selector: 'lu-record-link',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a
      class="name over"
      [routerLink]="phone() ? to() : []"
      [queryParams]="query()"
      [queryParamsHandling]="phone() ? null : 'merge'"
      [attr.aria-current]="open() ? 'true' : null"
      [attr.data-record]="id()"
      >{{ name() }}</a
    >
  `,
})
export class RecordLink {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  /** Its full page. */
  readonly to = input.required<string | readonly unknown[]>();
  readonly open = input(false);
  readonly param = input('panel');
  protected readonly phone = inject(Viewport).phone;
  protected readonly query = computed(() => (this.phone() ? {} : { [this.param()]: this.id() }));
}
