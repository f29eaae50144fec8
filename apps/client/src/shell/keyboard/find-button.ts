import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon, words } from '@luodi/shared/client';
import { Keyboard } from './keyboard';
import { EN, ZH } from './keyboard-words';

const ON_A_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the palette, and says by which keys it opens too. */
@Component({
  selector: 'lu-find-button',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" (click)="keyboard.open('palette')">
      <lu-icon name="search" />
      <span class="heard">{{ w().findShort }}</span>
      <span class="ell says">{{ w().find }}</span>
      <kbd aria-hidden="true">{{ shortcut }}</kbd>
    </button>
  `,
  styles: `
    :host {
      flex: 0 1 300px;
      min-width: 0;
    }
    button {
      display: flex;
      align-items: center;
      gap: var(--s2);
      width: 100%;
      height: var(--ctl);
      padding: 0 var(--s2) 0 10px;
      border: 1px solid var(--line-2);
      border-radius: var(--r-2);
      background: var(--surface);
      color: var(--ink-3);
      font: var(--t-13);
      text-align: left;
    }
    button:hover {
      border-color: var(--line-ctl);
    }
    .says {
      flex: 1;
    }
    @media (max-width: 1100px) {
      :host {
        flex: none;
      }
      .says,
      kbd {
        display: none;
      }
      button {
        width: var(--ctl);
        padding: 0;
        justify-content: center;
      }
    }
    @media (max-width: 767px) {
      button {
        border-color: transparent;
        background: none;
      }
    }
  `,
})
export class FindButton {
  protected readonly keyboard = inject(Keyboard);
  protected readonly w = words(ZH, EN);
  protected readonly shortcut = ON_A_MAC ? '⌘K' : 'Ctrl K';
}
