import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { words } from '@luodi/shared/client';
import { EN, ZH } from '../industries-words';
import { StrengthMark } from '../ui/strength-mark';

/** By what the map says 强, 有, 弱 and 缺, in the numbers of the rule itself. */
@Component({
  selector: 'lu-strength-rule',
  imports: [StrengthMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().rule.title }}</h2>
      <span class="s">{{ w().rule.seen(wholeZone() ? w().rule.zone : w().rule.own) }}</span>
    </header>
    <dl>
      @for (line of w().rule.lines; track line[0]) {
        <div>
          <dt><lu-strength [is]="line[0]" [code]="code()" /></dt>
          <dd>{{ line[1] }}</dd>
        </div>
      }
    </dl>
    <p class="caliber">{{ w().rule.firm }} {{ w().rule.stated }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: var(--s2) var(--s6);
      padding-top: var(--s2);
      font: var(--t-13);
      color: var(--ink-2);
    }
    dt {
      color: var(--ink);
    }
  `,
})
export class StrengthRule {
  readonly wholeZone = input.required<boolean>();
  readonly code = input.required<string>();
  protected readonly w = words(ZH, EN);
}
