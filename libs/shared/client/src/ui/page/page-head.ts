import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../marks/icon';

export interface Crumb {
  text: string;
  to: string | readonly unknown[];
}

/** Head of a page: crumbs, title, a line of context; marks and actions are projected (`[actions]` go to the right). */
@Component({
  selector: 'lu-page-head',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (crumbs().length) {
      <nav class="crumbs" aria-label="breadcrumb">
        @for (crumb of crumbs(); track crumb.text) {
          <a [routerLink]="crumb.to">{{ crumb.text }}</a>
          <lu-icon name="right" />
        }
      </nav>
    }
    <div class="phead">
      <h1>{{ title() }}</h1>
      @if (lead(); as line) {
        <span class="lead">{{ line }}</span>
      }
      <ng-content />
      <span class="sp"></span>
      <ng-content select="[actions]" />
    </div>
  `,
})
export class PageHead {
  readonly title = input.required<string>();
  readonly lead = input<string>();
  readonly crumbs = input<Crumb[]>([]);
}
