import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IndustryNames } from '@luodi/industries/client';
import { Formats, Industry, words } from '@luodi/shared/client';
import type { TargetView } from '@luodi/targets/contract';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { NextTouch } from '../ui/next-touch';

/** What is known of a target: node and state, why it is wanted, what comes next, and what it is tied to. */
@Component({
  selector: 'lu-target-body',
  imports: [Industry, NextTouch, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let target = of();
    <p class="row wrap">
      <lu-ind [code]="target.industryCode" [name]="node()" />
      @if (target.state !== 'open') {
        <span class="tag">{{ w().states[target.state] }}</span>
      }
    </p>
    <dl class="kv">
      <dt>{{ w().columns.next }}</dt>
      <dd><lu-next-touch [of]="target" /> {{ target.nextTouch }}</dd>
      <dt>{{ w().facts.reason }}</dt>
      <dd>{{ target.reason }}</dd>
      <dt>{{ w().columns.owner }}</dt>
      <dd>{{ target.ownerName }} · {{ target.unitName }}</dd>
      <dt>{{ w().facts.source }}</dt>
      <dd>{{ target.source || '—' }}</dd>
      <dt>{{ w().facts.uscc }}</dt>
      <dd>{{ target.uscc || '—' }}</dd>
      @if (target.investorId; as id) {
        <dt>{{ w().facts.investor }}</dt>
        <dd>
          <a class="link" [routerLink]="['/investors', id]">{{ w().facts.open }}</a>
        </dd>
      }
      @if (target.leadId; as id) {
        <dt>{{ w().facts.lead }}</dt>
        <dd class="row">
          <a class="link" [routerLink]="['/leads', id]">{{ w().openLead }}</a>
          @if (target.closedOn; as day) {
            <span class="mute">{{ formats.day(day) }}</span>
          }
        </dd>
      }
    </dl>
  `,
  styles: `
    .kv {
      margin-top: var(--s4);
      max-width: 760px;
    }
  `,
})
export class TargetBody {
  readonly of = input.required<TargetView>();
  private readonly industries = inject(IndustryNames);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly node = computed(() => this.industries.pathOf(this.of().industryCode));
}
