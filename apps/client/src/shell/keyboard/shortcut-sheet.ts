import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Dialog, words, type Command } from '@luodi/shared/client';
import { EN, ZH } from './keyboard-words';

interface Line {
  keys: string[][];
  does: string;
}

/** All that the keyboard can do. `keys`: alternatives, each of keys one after the other. */
@Component({
  selector: 'lu-shortcut-sheet',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-dialog wide [title]="w().sheet.title" [lead]="w().sheet.lead" (closed)="closed.emit()">
      <div class="groups">
        @for (group of groups(); track group.name) {
          <section>
            <h3>{{ group.name }}</h3>
            <dl>
              @for (line of group.lines; track line.does) {
                <dt>
                  @for (way of line.keys; track $index) {
                    @for (key of way; track $index) {
                      @if ($index) {
                        <span class="mute">{{ w().sheet.then }}</span>
                      }
                      <kbd>{{ key }}</kbd>
                    }
                  }
                </dt>
                <dd>{{ line.does }}</dd>
              }
            </dl>
          </section>
        }
      </div>
    </lu-dialog>
  `,
  styles: `
    .groups {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
      gap: var(--s5) var(--s8);
    }
    h3 {
      padding-bottom: var(--s1);
      border-bottom: 1px solid var(--line-2);
      font: 600 13px/20px var(--font);
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: var(--s1) var(--s4);
      padding-top: var(--s2);
      font: var(--t-13);
    }
    dt {
      display: flex;
      align-items: center;
      gap: var(--s1);
    }
  `,
})
export class ShortcutSheet {
  readonly commands = input.required<readonly Command[]>();
  readonly closed = output<void>();
  protected readonly w = words(ZH, EN);
  protected readonly groups = computed(() => {
    const { anywhere, palette, places, list, step, open, pick, pickTo, edit, close, board, walk, lift, carry, drop, back } = this.w().sheet;
    return [
      { name: anywhere, lines: [{ keys: [['⌘K'], ['Ctrl+K']], does: palette }, ...this.linesOf('do')] },
      { name: places, lines: this.linesOf('go') },
      {
        name: list,
        lines: [
          { keys: [['↑'], ['↓']], does: step },
          { keys: [['Enter']], does: open },
          { keys: [['X'], ['Space']], does: pick },
          { keys: [['Shift+X']], does: pickTo },
          { keys: [['E']], does: edit },
          { keys: [['Esc']], does: close },
        ],
      },
      {
        name: board,
        lines: [
          { keys: [['↑'], ['↓'], ['←'], ['→']], does: walk },
          { keys: [['Space']], does: lift },
          { keys: [['←'], ['→']], does: carry },
          { keys: [['Enter']], does: drop },
          { keys: [['Esc']], does: back },
        ],
      },
    ];
  });

  private linesOf(kind: Command['kind']): Line[] {
    return this.commands().flatMap((command) =>
      command.kind === kind && command.keys ? [{ keys: [command.keys.split(' ')], does: command.label }] : [],
    );
  }
}
