import type { Signal } from '@angular/core';
import { words } from '../../i18n/words';
import { EN, ZH } from './marks-words';

/** Names of stages, industry roots and lights as plain text, for heads, options and labels. Call in an injection context. */
export function markNames(): Signal<typeof ZH> {
  return words(ZH, EN);
}
