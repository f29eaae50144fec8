import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Viewport } from '@luodi/shared/client';

/** The name of a project in a list: opens the side panel beside the list, on a phone the page. The whole row is its target. */
@Component({
  selector: 'lu-project-link',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a
      class="name over"
      [routerLink]="phone() ? ['/projects', id()] : []"
      [queryParams]="query()"
      [queryParamsHandling]="phone() ? null : 'merge'"
      [attr.aria-current]="open() ? 'true' : null"
      [attr.data-record]="id()"
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
export class ProjectLink {
  readonly id = input.required<string>();
  readonly name = input.required<string>();
  readonly open = input(false);
  protected readonly phone = inject(Viewport).phone;
  protected readonly query = computed(() => (this.phone() ? {} : { panel: this.id() }));
}
