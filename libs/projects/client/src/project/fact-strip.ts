import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ProjectView } from '@luodi/projects/contract';
import { Amount, words } from '@luodi/shared/client';
import { perMu } from './per-mu';
import { EN } from './project-words.en';
import { ZH } from './project-words';

/** The main figures of a project under the ground line. */
@Component({
  selector: 'lu-fact-strip',
  imports: [Amount],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './fact-strip.css',
  template: `
    <dl [attr.aria-label]="w().facts.label">
      @for (fact of amounts(); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd><lu-amount [of]="fact.amount" [currency]="of().currency" [scale]="fact.scale" /></dd>
        </div>
      }
      <div>
        <dt>{{ w().facts.land }}</dt>
        <dd>
          {{ of().landMu ?? '—' }}
          @if (of().landMu !== null) {
            <span class="u">{{ w().facts.mu }}</span>
          }
          @if (of().town; as town) {
            <span class="u">{{ town }}</span>
          }
        </dd>
      </div>
      <div>
        <dt>{{ w().facts.responsible }}</dt>
        <dd class="who">
          {{ of().unitName }} · {{ of().officerName || w().facts.noOfficer }}
          @if (of().hookedLeader; as leader) {
            <span class="u">{{ w().facts.hooked(leader) }}</span>
          }
        </dd>
      </div>
    </dl>
  `,
})
export class FactStrip {
  readonly of = input.required<ProjectView>();
  protected readonly w = words(ZH, EN);
  protected readonly amounts = computed(() => {
    const { facts } = this.w();
    const project = this.of();
    return [
      { name: facts.total, amount: project.totalInvestment, scale: 'auto' as const },
      { name: facts.fixed, amount: project.fixedAssetPlan, scale: 'auto' as const },
      { name: facts.funds, amount: project.fundsReceived, scale: 'auto' as const },
      { name: facts.perMu, amount: perMu(project), scale: 'wan' as const },
      { name: facts.tax, amount: project.estTax, scale: 'auto' as const },
    ];
  });
}
