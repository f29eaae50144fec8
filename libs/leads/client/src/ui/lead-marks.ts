import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { isBigLead, type LeadView } from '@luodi/leads/contract';
import { Industry, words } from '@luodi/shared/client';
import { EN, ZH } from '../leads-words';

/** Industry, state and size of a lead. */
@Component({
  selector: 'lu-lead-marks',
  imports: [Industry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row wrap' },
  template: `
    <lu-ind [code]="of().industryCode" />
    <span class="tag" [class.b]="of().state === 'open'">{{ w().states[of().state] }}</span>
    @if (big()) {
      <span class="tag" [title]="w().bigTitle">{{ w().big }}</span>
    }
    @if (of().method; as method) {
      <span class="s mute">{{ w().methods[method] }}</span>
    }
  `,
})
export class LeadMarks {
  readonly of = input.required<LeadView>();
  protected readonly w = words(ZH, EN);
  protected readonly big = computed(() => isBigLead(this.of()));
}
