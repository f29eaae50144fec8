import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { LeadClockKind, LeadView, UpdateLeadDto } from '@luodi/leads/contract';
import { Formats, Lens, Toasts, words } from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { clockText } from '../ui/clock-text';
import { EN } from './lead-words.en';
import { ZH } from './lead-words';

/** The day a press notes down; a verdict is more than a day. */
const NOTED: Partial<Record<LeadClockKind, 'respondedOn' | 'feedbackOn' | 'lastFollowUpOn'>> = {
  respond: 'respondedOn',
  feedback: 'feedbackOn',
  'follow-up': 'lastFollowUpOn',
};

/** The four clocks of a lead side by side, and what stops each by one press. */
@Component({
  selector: 'lu-lead-clocks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './lead-clocks.css',
  template: `
    <ul [attr.aria-label]="w().clocks.label">
      @for (clock of clocks(); track clock.kind) {
        <li [class.met]="clock.met" [class.loud]="clock.loud">
          <span class="s mute">{{ clock.name }}</span>
          <span class="text" [class.b]="clock.loud">{{ clock.text }}</span>
          @if (clock.act; as act) {
            <button class="btn s" type="button" [disabled]="busy()" (click)="note(clock.kind)">{{ act }}</button>
          }
        </li>
      }
    </ul>
  `,
})
export class LeadClocks {
  readonly of = input.required<LeadView>();
  readonly changed = output<void>();
  private readonly api = inject(LeadsApi);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly lens = inject(Lens);
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly w = words(ZH, EN);
  protected readonly busy = signal(false);
  protected readonly clocks = computed(() => {
    const { clocks, can, lastFollowUpOn } = this.of();
    const today = this.lens.today();
    const { responded, toldBack, followedUp } = this.w().clocks;
    const acts: Partial<Record<LeadClockKind, string>> = {
      respond: responded,
      feedback: toldBack,
      'follow-up': lastFollowUpOn === today ? '' : followedUp,
    };
    const may = can.edit && !this.lens.past();
    return clocks.map((clock) => ({
      ...clockText(clock, today, this.common(), (day) => this.formats.day(day)),
      kind: clock.kind,
      met: clock.state === 'met',
      act: may && clock.state !== 'met' ? acts[clock.kind] : '',
    }));
  });

  protected async note(kind: LeadClockKind): Promise<void> {
    const field = NOTED[kind];
    if (!field) return;
    this.busy.set(true);
    const change: UpdateLeadDto = { [field]: this.lens.today() };
    await this.api.update(this.of(), change).then(
      () => this.toasts.say(this.w().clocks.done),
      (failure: unknown) => this.toasts.failed(failure),
    );
    this.busy.set(false);
    this.changed.emit();
  }
}
