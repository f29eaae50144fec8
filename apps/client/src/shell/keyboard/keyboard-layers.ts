import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Palette } from '@luodi/search/client';
import { listenForShortcuts } from '@luodi/shared/client';
import { QuickCreate } from '@luodi/workbench/client';
import { commands } from './commands';
import { Keyboard } from './keyboard';
import { ShortcutSheet } from './shortcut-sheet';

/** Listens for shortcuts on every page and shows what they open; each layer is loaded when first asked for. Stands once, in the shell. */
@Component({
  selector: 'lu-keyboard-layers',
  imports: [Palette, QuickCreate, ShortcutSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (keyboard.layer()) {
      @case ('palette') {
        @defer (on immediate) {
          <lu-palette [commands]="commands()" (closed)="keyboard.close()" />
        }
      }
      @case ('keys') {
        @defer (on immediate) {
          <lu-shortcut-sheet [commands]="commands()" (closed)="keyboard.close()" />
        }
      }
      @case ('create') {
        @defer (on immediate) {
          <lu-quick-create (closed)="keyboard.close()" />
        }
      }
    }
  `,
})
export class KeyboardLayers {
  protected readonly keyboard = inject(Keyboard);
  protected readonly commands = commands();

  constructor() {
    listenForShortcuts(this.commands, () => this.keyboard.open('palette'));
  }
}
