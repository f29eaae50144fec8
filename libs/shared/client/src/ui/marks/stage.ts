import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { words } from '../../i18n/words';
import { EN, ZH } from './marks-words';

/** The stages in order. Those after the ground line rest on proof and are drawn solid. */
export const STAGE_ORDER = [
  'LEAD',
  'NEGOTIATING',
  'PRE_SIGN',
  'SIGNED',
  'LANDED',
  'PREPARING',
  'STARTED',
  'COMPLETED',
  'PRODUCING',
] as const;
const GROUND = STAGE_ORDER.indexOf('LANDED');

export function isProven(stage: string): boolean {
  return (STAGE_ORDER as readonly string[]).indexOf(stage) >= GROUND;
}

/** Stage glyph: hollow above the ground line, solid below it, and the stage's name. */
@Component({
  selector: 'lu-stage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="stage" [class.landed]="proven()">{{ w().stages[code()] ?? code() }}</span>`,
})
export class Stage {
  readonly code = input.required<string>();
  protected readonly w = words(ZH, EN);
  protected readonly proven = computed(() => isProven(this.code()));
}
