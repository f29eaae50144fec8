import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HeldElsewhere } from '@luodi/investors/client';
import { Icon, words } from '@luodi/shared/client';
import type { KnownCompany } from '@luodi/targets/contract';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';

/** What is known of a company while its name is typed: another unit masked, one's own records with a link. */
@Component({
  selector: 'lu-known-company',
  imports: [HeldElsewhere, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let known = of();
    @if (known.heldBy; as unit) {
      <lu-held-elsewhere [line]="w().form.held(unit)" />
    } @else if (known.target; as target) {
      <p class="known" role="status">
        <lu-icon name="warning" /><span>
          {{ w().form.listed }} <a class="link" [routerLink]="['/industries/targets', target.id]">{{ target.name }}</a>
        </span>
      </p>
    } @else if (known.investor; as investor) {
      <p class="known" role="status">
        <lu-icon name="link" /><span>
          {{ w().form.onRecord }} <a class="link" [routerLink]="['/investors', investor.id]">{{ investor.fullName }}</a>
        </span>
      </p>
    }
  `,
  styles: `
    .known {
      display: flex;
      gap: var(--s2);
      align-items: baseline;
      padding: var(--s2) var(--s3);
      border-left: 2px solid var(--ink);
      background: var(--sunken);
      border-radius: 0 var(--r-2) var(--r-2) 0;
      font: var(--t-13);
    }
  `,
})
export class KnownCompanyHint {
  readonly of = input.required<KnownCompany>();
  protected readonly w = words(ZH, EN);
}
