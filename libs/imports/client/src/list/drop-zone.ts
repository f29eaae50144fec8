import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Icon, words } from '@luodi/shared/client';
import { EN, ZH } from '../imports-words';

/** A file by drop or by the button; the button alone is enough for keyboard and phone. */
@Component({
  selector: 'lu-drop-zone',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="zone"
      [class.over]="over()"
      [class.off]="disabled()"
      (dragover)="$event.preventDefault(); over.set(true)"
      (dragleave)="over.set(false)"
      (drop)="drop($event)"
    >
      <lu-icon name="upload" [size]="20" />
      <p>
        <span class="wide-only">{{ w().upload.drop }}</span>
        <button class="btn" [class.primary]="!disabled()" type="button" [disabled]="disabled()" (click)="box.click()">
          {{ w().upload.choose }}
        </button>
      </p>
      <p class="s mute">{{ w().upload.hint }}</p>
      <input #box type="file" hidden [accept]="accept()" [attr.aria-label]="w().upload.choose" (change)="take(box.files); box.value = ''" />
    </div>
  `,
  styles: `
    .zone {
      display: grid;
      justify-items: start;
      gap: var(--s2);
      padding: var(--s5) var(--s6);
      border: 1px dashed var(--line-ctl);
      border-radius: var(--r-2);
      background: var(--surface);
    }
    .zone p {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    .over {
      border-color: var(--accent);
      background: var(--accent-wash);
    }
    .off {
      background: var(--sunken);
    }
  `,
})
export class DropZone {
  readonly accept = input('.xlsx,.csv');
  readonly disabled = input(false);
  readonly file = output<File>();
  protected readonly w = words(ZH, EN);
  protected readonly over = signal(false);

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files ?? null);
  }

  protected take(files: FileList | null): void {
    const file = files?.[0];
    if (file && !this.disabled()) this.file.emit(file);
  }
}
