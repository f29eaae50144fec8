import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { problemOf, problemText } from '../../data/problem-text';
import { Language } from '../../i18n/language';
import { words } from '../../i18n/words';
import { EN, ZH } from './states-words';

/** A failed load: what happened, that nothing is lost, try again, and a short code. `of` is the failure as the request gave it. */
@Component({
  selector: 'lu-error',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="empty" role="alert">
      <h2>{{ title() || w().wrong }}</h2>
      <p>{{ text() }}</p>
      <div class="row">
        <button class="btn primary" type="button" (click)="again.emit()">{{ w().again }}</button>
        <ng-content />
      </div>
      @if (code(); as short) {
        <p class="code">{{ w().code(short) }}</p>
      }
    </div>
  `,
})
export class ErrorState {
  readonly of = input.required<unknown>();
  readonly title = input<string>();
  readonly again = output<void>();
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly text = computed(() => problemText(this.of(), this.language.code()));
  protected readonly code = computed(() => problemOf(this.of())?.code);
}
