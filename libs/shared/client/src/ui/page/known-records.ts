import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../marks/icon';

/** Records that may be the same as the one being made: a soft warning with a link to each. */
@Component({
  selector: 'lu-known-records',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (records().length) {
      <div class="known" role="status">
        <p><lu-icon name="warning" />{{ title() }}</p>
        <ul>
          @for (one of records(); track one.id) {
            <li>
              <a class="link" [routerLink]="[under(), one.id]">{{ one.name }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .known {
      display: grid;
      gap: var(--s1);
      padding: var(--s2) var(--s3);
      border-left: 2px solid var(--ink);
      background: var(--sunken);
      border-radius: 0 var(--r-2) var(--r-2) 0;
      font: var(--t-13);
    }
    p {
      display: flex;
      align-items: center;
      gap: var(--s2);
    }
    ul {
      display: grid;
      gap: 2px;
      padding-left: var(--s6);
    }
  `,
})
export class KnownRecords {
  readonly title = input.required<string>();
  readonly records = input.required<readonly { id: string; name: string }[]>();
  /** Where their pages are: `/investors`. */
  readonly under = input.required<string>();
}
