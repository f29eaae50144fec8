import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { LeadClock } from '@luodi/leads/contract';
import { Formats, Lens, words } from '@luodi/shared/client';
import { EN, ZH } from '../leads-words';
import { clockText } from './clock-text';

/** A clock of a lead in a line: what is waited for and how long yet. */
@Component({
  selector: 'lu-clock',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'nw' },
  template: `<span class="sub">{{ shown().name }}</span>
    <span [class.b]="shown().loud" [class.mute]="!shown().loud">{{ shown().text }}</span>`,
  styles: `
    :host {
      font: var(--t-12);
    }
    .sub {
      margin-right: var(--s1);
    }
  `,
})
export class ClockMark {
  readonly of = input.required<LeadClock>();
  private readonly formats = inject(Formats);
  private readonly today = inject(Lens).today();
  private readonly w = words(ZH, EN);
  protected readonly shown = computed(() => clockText(this.of(), this.today, this.w(), (day) => this.formats.day(day)));
}
