import { computed, inject, type Signal } from '@angular/core';
import { Language } from './language';

/**
 * The words of a page in the reader's language: `w = words(ZH, EN)` in a component, `w().title` in its template.
 * Chinese is the source; English must have its shape, so the compiler proves both complete.
 */
export function words<W extends object>(zh: W, en: NoInfer<W>): Signal<W> {
  const language = inject(Language);
  return computed(() => (language.code() === 'zh' ? zh : en));
}
