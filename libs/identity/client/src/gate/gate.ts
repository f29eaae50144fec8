import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon, Language, words } from '@luodi/shared/client';
import { EN, ZH } from './gate-words';

/** What the pages before sign-in share: the sign of the house on the ground line, language, one narrow column. */
@Component({
  selector: 'lu-gate',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="gate">
      <header>
        <button class="btn ghost" type="button" [lang]="other()" (click)="language.choose(language.code() === 'zh' ? 'en' : 'zh')">
          <lu-icon name="language" />{{ w().language }}
        </button>
      </header>
      <main>
        <div class="sheet-plain">
          <div class="brand">
            <h1>{{ title() }}</h1>
            <p>{{ text() || w().promise }}</p>
            <svg class="landed-ball" width="44" height="72" viewBox="0 0 44 72" aria-hidden="true">
              <path d="M22 2v28" stroke="currentColor" stroke-width="2" stroke-dasharray="3 4" />
              <circle cx="22" cy="54" r="18" fill="var(--accent)" />
            </svg>
          </div>
          <ng-content />
        </div>
      </main>
      <footer><ng-content select="[foot]" /></footer>
    </div>
  `,
})
export class Gate {
  readonly title = input.required<string>();
  readonly text = input<string>();
  protected readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly other = () => (this.language.code() === 'zh' ? 'en' : 'zh-CN');
}
