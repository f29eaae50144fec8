import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { UsccCheck } from '@luodi/investors/contract';
import { words } from '@luodi/shared/client';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';

/** A credit code and how far it can be trusted: one in order stands alone, a doubtful one says so in words. */
@Component({
  selector: 'lu-uscc',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (code(); as text) {
      <span class="code">{{ text }}</span>
    }
    @if (w().usccShort[check()]; as said) {
      <span [class]="check() === 'none' ? 'mute s' : 'tag'" [title]="w().usccLong[check()]">{{ said }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 0 var(--s2);
    }
    .code {
      letter-spacing: 0.01em;
    }
  `,
})
export class UsccState {
  readonly code = input.required<string | null>();
  readonly check = input.required<UsccCheck>();
  protected readonly w = words(ZH, EN);
}
