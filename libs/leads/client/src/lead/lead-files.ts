import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { LeadView } from '@luodi/leads/contract';
import { Formats, Icon, Lens, Toasts, words } from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import type { LeadVisit } from '../data-access/lead-visits';
import { EN } from './lead-words.en';
import { ZH } from './lead-words';

/** The files of a lead and of its visits; another is added by choosing it. */
@Component({
  selector: 'lu-lead-files',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().files.title }}</h2>
      <span class="sp"></span>
      @if (mayAdd()) {
        <button class="btn ghost s" type="button" [disabled]="sending()" (click)="picker.click()">
          <lu-icon name="upload" />{{ sending() ? w().files.sending : w().files.add }}
        </button>
      }
      <input #picker type="file" hidden [attr.aria-label]="w().files.add" (change)="add(picker)" />
    </header>
    <ul>
      @for (file of files(); track file.id) {
        <li class="li">
          <a
            class="row name"
            [href]="'/api/attachments/' + file.id + '/content'"
            download
            [attr.aria-label]="w().files.save(file.fileName)"
          >
            <lu-icon name="file" /><span class="ell">{{ file.fileName }}</span>
          </a>
          <span class="s mute">{{ file.of }}</span>
        </li>
      } @empty {
        <li class="caliber">{{ w().files.none }}</li>
      }
    </ul>
  `,
  styles: `
    .li {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
    header .btn {
      align-self: center;
      margin: -4px -8px -4px 0;
    }
  `,
})
export class LeadFiles {
  readonly of = input.required<LeadView>();
  readonly visits = input.required<readonly LeadVisit[]>();
  readonly changed = output<void>();
  private readonly api = inject(LeadsApi);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly sending = signal(false);
  protected readonly mayAdd = computed(() => this.of().can.edit && !this.lens.past());
  protected readonly files = computed(() => [
    ...this.of().attachments.map((file) => ({ ...file, of: '' })),
    ...this.visits().flatMap(({ attachments, visitedOn }) =>
      attachments.map((file) => ({ ...file, of: `${this.w().files.of} ${this.formats.day(visitedOn)}` })),
    ),
  ]);

  protected async add(picker: HTMLInputElement): Promise<void> {
    const file = picker.files?.[0];
    picker.value = '';
    if (!file) return;
    this.sending.set(true);
    await this.send(file).catch((failure: unknown) => this.toasts.failed(failure));
    this.sending.set(false);
  }

  private async send(file: File): Promise<void> {
    const { id } = await this.api.sendFile(file);
    await this.api.update(this.of(), { attachmentIds: [id] });
    this.changed.emit();
  }
}
