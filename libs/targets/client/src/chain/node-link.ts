import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Viewport } from '@luodi/shared/client';

/** The name of a node: opens it beside the map (`?node=`), on a phone its page. The whole row, which must be positioned, is its target. */
@Component({
  selector: 'lu-node-link',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a
      class="name over"
      [routerLink]="phone() ? ['/industries/nodes', code()] : []"
      [queryParams]="query()"
      [queryParamsHandling]="phone() ? null : 'merge'"
      [attr.aria-current]="open() ? 'true' : null"
      [attr.data-record]="code()"
      >{{ name() }}</a
    >
  `,
  styles: `
    .over::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    .over:focus-visible {
      box-shadow: none;
    }
    .over:focus-visible::after {
      box-shadow: var(--focus);
      border-radius: var(--r-2);
    }
  `,
})
export class NodeLink {
  readonly code = input.required<string>();
  readonly name = input.required<string>();
  readonly open = input(false);
  protected readonly phone = inject(Viewport).phone;
  protected readonly query = computed(() => (this.phone() ? {} : { node: this.code() }));
}
