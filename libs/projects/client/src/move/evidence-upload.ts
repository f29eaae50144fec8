import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import { Icon, Language, problemText, words } from '@luodi/shared/client';
import { AttachmentsApi } from '../data-access/attachments-api';
import { EN, ZH } from './move-words';

interface Upload {
  file: File;
  id?: string;
  /** Why it was not taken. */
  refused?: string;
}

/** Files sent as soon as they are chosen; the value is the ids of those that arrived. A form control. */
@Component({
  selector: 'lu-evidence-upload',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-upload.html',
  styleUrl: './evidence-upload.css',
  host: { '(dragover)': '$event.preventDefault()', '(drop)': 'dropped($event)' },
})
export class EvidenceUpload {
  readonly value = model<string[]>([]);
  readonly label = input.required<string>();
  readonly touch = output<void>();

  private readonly attachments = inject(AttachmentsApi);
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');
  protected readonly uploads = signal<readonly Upload[]>([]);
  /** Files on their way: the form waits for them. */
  readonly busy = computed(() => this.uploads().some(({ id, refused }) => !id && !refused));

  focus(): void {
    this.picker().nativeElement.focus();
  }

  protected pick(input: HTMLInputElement): void {
    this.add([...(input.files ?? [])]);
    input.value = '';
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.add([...(event.dataTransfer?.files ?? [])]);
  }

  protected drop(upload: Upload): void {
    this.uploads.update((uploads) => uploads.filter((other) => other !== upload));
    this.say();
  }

  protected again(upload: Upload): void {
    this.drop(upload);
    this.add([upload.file]);
  }

  private add(files: File[]): void {
    for (const file of files) void this.send({ file });
    this.touch.emit();
  }

  private async send(upload: Upload): Promise<void> {
    this.uploads.update((uploads) => [...uploads, upload]);
    const settled = await this.attachments.add(upload.file).then(
      ({ id }) => ({ ...upload, id }),
      (failure: unknown) => ({ ...upload, refused: problemText(failure, this.language.code()) }),
    );
    this.uploads.update((uploads) => uploads.map((other) => (other === upload ? settled : other)));
    this.say();
  }

  private say(): void {
    this.value.set(this.uploads().flatMap(({ id }) => id ?? []));
  }
}
