import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ProjectCard } from '@luodi/projects/contract';
import { Amount, Formats, Industry, Light, RecordLink, words } from '@luodi/shared/client';
import { EN as LIST_EN, ZH as LIST_ZH } from '../list/list-words';
import { EN, ZH } from '../projects-words';
import { Rest } from '../ui/rest';

/** A project on the board: what it is, how much, whether it is in danger, how long it rests. */
@Component({
  selector: 'lu-project-card',
  imports: [Amount, Industry, Light, RecordLink, Rest],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'article', '[class.open]': 'open()' },
  styleUrl: './project-card.css',
  template: `
    <lu-record-link class="nm" [id]="of().id" [name]="of().name" [to]="['/projects', of().id]" [open]="open()" />
    <div class="iv ell">{{ investors() }}</div>
    <div class="l2">
      <lu-ind [code]="of().industryCode" />
      <span class="ell">{{ of().unitName }}</span>
      <span class="sp"></span>
      <lu-amount
        [of]="of().totalInvestment"
        [currency]="of().currency"
        [scale]="of().currency === 'CNY' ? 'yi' : 'auto'"
        [unit]="of().currency !== 'CNY'"
        bold
      />
    </div>
    <div class="l3">
      @if (of().light; as light) {
        <lu-light [is]="light" />
      }
      @if (of().priority === 'top') {
        <span class="tag">{{ w().priority.top }}</span>
      }
      @if (state(); as said) {
        <span>{{ said }}</span>
      }
      <lu-rest [of]="of()" />
    </div>
  `,
})
export class ProjectCardBox {
  readonly of = input.required<ProjectCard>();
  readonly open = input(false);
  protected readonly w = words(ZH, EN);
  private readonly formats = inject(Formats);
  private readonly list = words(LIST_ZH, LIST_EN);
  protected readonly investors = computed(() => this.formats.list(this.of().investorNames) || this.list().noInvestor);
  /** What is not as it should be comes before what a ledger only says. */
  protected readonly state = computed(() => {
    const { status, declared } = this.of();
    if (status !== 'ACTIVE') return this.w().status[status];
    return declared ? this.w().declared : '';
  });
}
