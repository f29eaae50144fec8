import { ChangeDetectionStrategy, Component, computed, inject, input, model, OnDestroy, signal } from '@angular/core';
import { Icon, newKey, words } from '@luodi/shared/client';
import { DeviceStore, type WaitingFile } from '../outbox/device-store';
import { EN, ZH } from './log-words';
import { shrunk } from './shrink-image';

const LARGEST = 20 * 1024 * 1024;
const MOST = 20;
const ACCEPTED = 'image/*,.pdf,.xlsx,.docx,.txt,.csv';

/** Photos and files of a visit. They are kept on the device at once, photos made small first, and go up with the visit. */
@Component({
  selector: 'lu-photos-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './photos-field.html',
  styleUrl: './photos-field.css',
})
export class PhotosField implements OnDestroy {
  readonly visitKey = input.required<string>();
  readonly files = model.required<WaitingFile[]>();
  private readonly store = inject(DeviceStore);
  private readonly previews = new Map<string, string>();
  protected readonly w = words(ZH, EN);
  protected readonly accepted = ACCEPTED;
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  protected readonly shown = computed(() => this.files().map((file) => ({ ...file, preview: this.previewOf(file) })));

  ngOnDestroy(): void {
    this.previews.forEach((url) => URL.revokeObjectURL(url));
  }

  protected async add(input: HTMLInputElement): Promise<void> {
    const picked = [...(input.files ?? [])];
    input.value = '';
    this.refused.set('');
    this.busy.set(true);
    for (const file of picked) await this.take(file);
    this.busy.set(false);
  }

  protected async leaveOut(key: string): Promise<void> {
    this.files.update((files) => files.filter((file) => file.key !== key));
    await this.store.drop('files', key).catch(() => undefined);
  }

  private async take(file: File): Promise<void> {
    if (this.files().length >= MOST) return this.refused.set(this.w().photos.tooMany);
    const content = await this.contentOf(file);
    if (!content) return;
    const waiting: WaitingFile = { key: newKey(), visitKey: this.visitKey(), ...content };
    this.files.update((files) => [...files, waiting]);
    // Where the device keeps nothing the file lasts as long as this page, like the rest of the visit.
    await this.store.put('files', waiting).catch(() => undefined);
  }

  private async contentOf(file: File): Promise<{ name: string; content: Blob } | null> {
    if (file.type.startsWith('image/')) {
      return shrunk(file).catch(() => {
        this.refused.set(this.w().photos.unreadable(file.name));
        return null;
      });
    }
    if (file.size <= LARGEST) return { name: file.name, content: file };
    this.refused.set(this.w().photos.tooLarge(file.name));
    return null;
  }

  private previewOf({ key, content }: WaitingFile): string | null {
    if (!content.type.startsWith('image/')) return null;
    const url = this.previews.get(key) ?? URL.createObjectURL(content);
    this.previews.set(key, url);
    return url;
  }
}
