import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { Directory } from '@luodi/identity/client';
import { IndustryOptions } from '@luodi/industries/client';
import {
  BULK_FIELDS,
  BulkValuesDto,
  PRIORITIES,
  type BulkEditView,
  type BulkField,
  type BulkRowDto,
  type Priority,
  type ProjectCard,
} from '@luodi/projects/contract';
import { Combobox, Dialog, dtoRules, Field, FieldErrors, Language, problemText, serverErrors, words } from '@luodi/shared/client';
import { EN as FIELDS_EN, ZH as FIELDS_ZH } from '../field-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { BulkEdits } from './bulk-edits';
import { BulkPreview } from './bulk-preview';
import { EN, ZH } from './bulk-words';

interface Draft {
  field: BulkField;
  officerId: string | null;
  priority: Priority;
  industryCode: string;
  hookedLeader: string;
}

/** One field of many projects: what it becomes, what that means for each, and then the change itself. */
@Component({
  selector: 'lu-bulk-dialog',
  imports: [BulkPreview, Combobox, Dialog, Field, FieldErrors, FormField, FormRoot, IndustryOptions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-dialog.html',
})
export class BulkDialog {
  readonly rows = input.required<readonly Pick<ProjectCard, 'id' | 'version'>[]>();
  /** After the change, and again once it was undone, which may be when this is closed. */
  readonly changed = input.required<() => void>();
  readonly closed = output<void>();

  private readonly edits = inject(BulkEdits);
  private readonly language = inject(Language);
  private readonly directory = inject(Directory);
  private readonly go = viewChild<ElementRef<HTMLElement>>('go');
  protected readonly w = words(ZH, EN);
  protected readonly names = words(FIELDS_ZH, FIELDS_EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly fields = BULK_FIELDS;
  protected readonly priorities = PRIORITIES;
  protected readonly people = (text: string) => this.directory.find(text);

  protected readonly draft = signal<Draft>({
    field: 'officerId',
    officerId: null,
    priority: 'general',
    industryCode: 'IM',
    hookedLeader: '',
  });
  protected readonly preview = signal<BulkEditView | null>(null);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly changing = computed(() => this.of('changed'));
  protected readonly would = computed(() => this.w().would(this.changing().length, this.of('unchanged').length, this.of('refused').length));

  protected readonly entry = form(this.draft, (path) => dtoRules(path, BulkValuesDto), {
    submission: {
      action: (entry) =>
        this.edits.preview(this.edit(this.rows())).then(
          (seen) => this.preview.set(seen),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  constructor() {
    afterRenderEffect(() => this.go()?.nativeElement.focus());
  }

  protected async apply(): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    try {
      await this.edits.apply(this.edit(this.changing().map(({ id, version }) => ({ id, version: version! }))), this.changed());
      this.closed.emit();
    } catch (failure) {
      this.failed.set(problemText(failure, this.language.code()));
    }
    this.busy.set(false);
  }

  private of(outcome: string) {
    return this.preview()?.rows.filter((row) => row.outcome === outcome) ?? [];
  }

  private edit(rows: readonly { id: string; version: number }[]): BulkRowDto[] {
    const { field, ...values } = this.draft();
    const set = { [field]: values[field] || null } as BulkValuesDto;
    return rows.map(({ id, version }) => ({ id, version, set }));
  }
}
