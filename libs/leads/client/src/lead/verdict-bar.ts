import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LEAD_VERDICTS, type LeadVerdict, type LeadView } from '@luodi/leads/contract';
import { Formats, Lens, words } from '@luodi/shared/client';
import { JudgeDialog } from '../acts/judge-dialog';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { EN } from './lead-words.en';
import { ZH } from './lead-words';

/** What was judged of a lead and why, and the other verdicts there are. */
@Component({
  selector: 'lu-verdict-bar',
  imports: [JudgeDialog, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar">
      <p>
        @if (of().projectId; as project) {
          <span class="s mute">{{ w().verdict.converted(day(of().closedOn)) }}</span>
          <a class="link b" [routerLink]="['/projects', project]">{{ of().projectName }}</a>
        } @else if (of().verdict; as verdict) {
          <span class="b">{{ common().verdicts[verdict] }}</span>
          @if (of().verdictReason; as reason) {
            <span>{{ reason }}</span>
          }
          <span class="s mute">{{ w().verdict.on(day(of().verdictOn)) }}</span>
        } @else {
          <span class="mute">{{ w().verdict.none }}</span>
        }
      </p>
      @if (choices().length) {
        <div class="row wrap">
          @for (choice of choices(); track choice.verdict) {
            <button class="btn s" type="button" (click)="judging.set(choice.verdict)">{{ choice.label }}</button>
          }
        </div>
      }
    </div>
    @if (judging(); as verdict) {
      <lu-judge-dialog [lead]="of()" [verdict]="verdict" (judged)="done()" (closed)="judging.set(null)" />
    }
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s2) var(--s4);
      margin-top: var(--s3);
      padding: 10px var(--s3);
      background: var(--sunken);
      border-radius: var(--r-2);
      font: var(--t-13);
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--s2);
    }
  `,
})
export class VerdictBar {
  readonly of = input.required<LeadView>();
  readonly changed = output<void>();
  private readonly formats = inject(Formats);
  private readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly judging = signal<LeadVerdict | null>(null);
  protected readonly choices = computed(() => {
    const { can, state, verdict } = this.of();
    if (!can.edit || this.lens.past()) return [];
    const { again, ...labels } = this.w().verdict;
    const label = (one: LeadVerdict) => (one === 'follow' && state !== 'open' ? again : labels[one]);
    return LEAD_VERDICTS.filter((one) => one !== verdict).map((one) => ({ verdict: one, label: label(one) }));
  });
  protected readonly day = (day: string | null) => (day ? this.formats.day(day) : '');

  protected done(): void {
    this.judging.set(null);
    this.changed.emit();
  }
}
