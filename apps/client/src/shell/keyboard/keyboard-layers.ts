import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { Palette } from '@luodi/search/client';
import { listenForShortcuts } from '@luodi/shared/client';
import { loadQuickCreate } from '@luodi/workbench/client';
import { commands } from './commands';
import { Keyboard } from './keyboard';
import { ShortcutSheet } from './shortcut-sheet';

/**
 * Listens for shortcuts on every page and shows what they open; the palette is loaded while nothing else is, the others when first asked
 * for. Stands once, in the shell.
 */
@Component({
  selector: 'lu-keyboard-layers',
  imports: [NgComponentOutlet, Palette, ShortcutSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @defer (when keyboard.layer() === 'palette'; prefetch on idle) {
      @if (keyboard.layer() === 'palette') {
        <lu-palette [commands]="commands()" (closed)="keyboard.close()" />
      }
    }
    @switch (keyboard.layer()) {
      @case ('keys') {
        @defer (on immediate) {
          <lu-shortcut-sheet [commands]="commands()" (closed)="keyboard.close()" />
        }
      }
      @case ('create') {
        @if (quickCreate.hasValue()) {
          <ng-container [ngComponentOutlet]="quickCreate.value()" [ngComponentOutletInputs]="{ close }" />
        }
      }
    }
  `,
})
export class KeyboardLayers {
  protected readonly keyboard = inject(Keyboard);
  protected readonly commands = commands();
  protected readonly close = () => this.keyboard.close();
  protected readonly quickCreate = resource({
    params: () => this.keyboard.layer() === 'create' || undefined,
    loader: loadQuickCreate,
  });

  constructor() {
    listenForShortcuts(this.commands, () => this.keyboard.open('palette'));
  }
}
