import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@luodi/shared/client';

/** Records that may be the same company: a soft warning with a link to each. */
@Component({
  selector: 'lu-known-investors',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (investors().length) {
      <div class="known" role="status">
        <p><lu-icon name="warning" />{{ title() }}</p>
        <ul>
          @for (one of investors(); track one.id) {
            <li>
              <a class="link" [routerLink]="['/investors', one.id]">{{ one.fullName }}</a>
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
export class KnownInvestors {
  readonly title = input.required<string>();
  readonly investors = input.required<readonly { id: string; fullName: string }[]>();
}
