import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CurrencyTotals } from '@luodi/projects/client';
import { Figure, words } from '@luodi/shared/client';
import type { IndustryHome } from '@luodi/targets/contract';
import { EN, ZH } from '../industries-words';

/** The main figures of an industry under the ground line; each opens the records that make it. */
@Component({
  selector: 'lu-home-facts',
  imports: [CurrencyTotals, Figure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './home-facts.css',
  template: `
    @let home = of();
    <dl [attr.aria-label]="w().facts.label">
      <div>
        <dt>{{ w().facts.firms }}</dt>
        <dd>
          <lu-figure [value]="home.firms" [to]="['/industries/nodes', home.code]" [label]="w().facts.open(w().facts.firms, home.firms)" />
          <span class="u">{{ w().facts.firm }}</span>
        </dd>
      </div>
      <div>
        <dt>{{ w().facts.projects }}</dt>
        <dd>
          <lu-figure
            [value]="home.projects"
            to="/projects"
            [params]="{ view: 'table' }"
            [label]="w().facts.open(w().facts.projects, home.projects)"
          />
          <span class="u">{{ w().facts.one }}</span>
        </dd>
      </div>
      <div>
        <dt>{{ w().facts.total }}</dt>
        <dd>
          <lu-currency-totals [of]="home.totals" />
          @if (!home.totals.length) {
            <span class="mute">—</span>
          }
        </dd>
      </div>
      <div>
        <dt>{{ w().facts.leads }}</dt>
        <dd>
          <lu-figure [value]="leads()" to="/leads" [params]="{ state: 'open' }" [label]="w().facts.open(w().facts.leads, leads())" />
          <span class="u">{{ w().facts.lead }}</span>
        </dd>
      </div>
      <div>
        <dt>{{ w().facts.targets }}</dt>
        <dd>
          <lu-figure [value]="home.targets.open" to="/industries/targets" [label]="w().facts.open(w().facts.targets, home.targets.open)" />
          <span class="u">{{ w().facts.firm }}</span>
          @if (home.targets.overdue; as late) {
            <lu-figure
              class="late"
              [value]="w().facts.overdue(late)"
              to="/industries/targets"
              [params]="{ show: 'overdue' }"
              [label]="w().facts.open(w().facts.targets, w().facts.overdue(late))"
            />
          }
        </dd>
      </div>
    </dl>
  `,
})
export class HomeFacts {
  readonly of = input.required<IndustryHome>();
  protected readonly w = words(ZH, EN);
  protected readonly leads = computed(() => this.of().stages.find(({ stage }) => stage === 'LEAD')?.count ?? 0);
}
