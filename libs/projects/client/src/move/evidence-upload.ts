import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import { Icon, Language, problemText, words } from '@luodi/shared/client';
import { AttachmentsApi } from '../data-access/attachments-api';
import { EN, ZH } from './move-words';

interface Upload {
  file: File;
  /** Ends when the file has arrived or was refused. */
  sent: Promise<void>;
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
  readonly refused = computed(() => this.uploads().some(({ refused }) => refused));
  /** Files on their way. */
  readonly busy = computed(() => this.uploads().some(({ id, refused }) => !id && !refused));

  /** Answers when no file is on its way any more. */
  async settled(): Promise<void> {
    while (this.busy()) await Promise.all(this.uploads().map(({ sent }) => sent));
  }

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
    this.uploads.update((uploads) => [...uploads, ...files.map((file) => ({ file, sent: this.send(file) }))]);
    this.touch.emit();
  }

  private async send(file: File): Promise<void> {
    const answer = await this.attachments.add(file).then(
      ({ id }) => ({ id }),
      (failure: unknown) => ({ refused: problemText(failure, this.language.code()) }),
    );
    this.uploads.update((uploads) => uploads.map((upload) => (upload.file === file ? { ...upload, ...answer } : upload)));
    this.say();
  }

  private say(): void {
    this.value.set(this.uploads().flatMap(({ id }) => id ?? []));
  }
}
