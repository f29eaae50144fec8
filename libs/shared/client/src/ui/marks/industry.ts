import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { words } from '../../i18n/words';
import { EN, ZH } from './marks-words';

const HUES: Record<string, string> = { IM: 'zhi', BP: 'yao' };

/** Industry mark in its fixed hue. `code` may be any node of the tree (`IM23`); `name` replaces the root's name. */
@Component({
  selector: 'lu-ind',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="ind {{ hue() }}">{{ name() || w().industries[root()] || code() }}</span>`,
})
export class Industry {
  readonly code = input.required<string | null>();
  readonly name = input<string | null>();
  protected readonly w = words(ZH, EN);
  protected readonly root = computed(() => rootOf(this.code()));
  protected readonly hue = computed(() => HUES[this.root()] ?? '');
}

/** The lens a node of the industry tree belongs to. */
export function rootOf(code: string | null): string {
  return ['IM', 'BP'].find((root) => code?.startsWith(root)) ?? 'OTHER';
}
