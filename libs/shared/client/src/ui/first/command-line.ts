import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { copyFrom } from '../../forms/copy-from';
import { words } from '../../i18n/words';
import { EN, ZH } from './first-words';

/** Something to type into a terminal, and a button that copies it. */
@Component({
  selector: 'lu-command-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input #box class="inp code" readonly [value]="text()" [attr.aria-label]="text()" (focus)="box.select()" />
    <button class="btn" type="button" (click)="copy(box)">{{ copied() ? w().copied : w().copy }}</button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .code {
      flex: 1;
      min-width: 0;
      font-family: ui-monospace, Menlo, Consolas, monospace;
    }
  `,
})
export class CommandLine {
  readonly text = input.required<string>();
  protected readonly w = words(ZH, EN);
  protected readonly copied = signal(false);

  protected async copy(box: HTMLInputElement): Promise<void> {
    this.copied.set(await copyFrom(box));
  }
}
