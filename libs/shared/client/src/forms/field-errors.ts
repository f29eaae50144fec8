import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { ruleWords, type Language as LanguageCode } from '@luodi/shared/contract';
import { Language } from '../i18n/language';

/** What is wrong with a field (or, on a whole form, with the form) once it has been touched. */
@Component({
  selector: 'lu-field-errors',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (text(); as message) {
      <p [class]="form() ? 'form-error' : 'err'" [id]="errorId()" role="alert">{{ message }}</p>
    }
  `,
})
export class FieldErrors {
  readonly of = input.required<FieldTree<unknown>>();
  /** The errors stand for the whole form: larger, on its own ground. */
  readonly form = input(false, { transform: booleanAttribute });
  readonly errorId = input<string>('');
  private readonly language = inject(Language);
  protected readonly text = computed(() => errorText(this.of(), this.language.code()));
}

export function errorText(field: FieldTree<unknown>, language: LanguageCode): string {
  const state = field();
  if (!state.touched()) return '';
  const said = state.errors().map(({ kind, message }) => message ?? ruleWords(kind, language));
  return [...new Set(said)].join(language === 'zh' ? '；' : '; ');
}
