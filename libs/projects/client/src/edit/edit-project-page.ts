import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormRoot, type FieldTree } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CreateProjectDto } from '@luodi/projects/contract';
import {
  BehindPill,
  ConflictDialog,
  dtoRules,
  ErrorState,
  FieldErrors,
  keepUp,
  Formats,
  Language,
  Lens,
  PageHead,
  problemText,
  type Saved,
  SaveOver,
  serverErrors,
  Skeleton,
  Toasts,
  toFirstFault,
  words,
} from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { FieldText } from '../ui/field-text';
import { EN, ZH } from './edit-words';
import { blankDraft, changesOf, draftOf, type ProjectDraft } from './project-draft';
import { ProjectForm } from './project-form';

/** Changes a project. Over somebody else's change it merges, and asks where both changed the same field. */
@Component({
  selector: 'lu-edit-project-page',
  imports: [BehindPill, ConflictDialog, ErrorState, FieldErrors, FormRoot, PageHead, ProjectForm, RouterLink, Skeleton],
  providers: [FieldText, SaveOver],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form-page' },
  templateUrl: './edit-project-page.html',
})
export class EditProjectPage {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  protected readonly saving = inject(SaveOver);
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  private readonly api = inject(ProjectsApi);
  private readonly texts = inject(FieldText);
  protected readonly project = this.api.one(this.id);
  protected readonly live = keepUp({ of: ['project'], id: this.id, as: 'form' });
  protected readonly nameOf = (field: string) => this.texts.name(field);
  protected readonly textOf = (field: string, value: unknown) => this.texts.value(field, value, this.read()?.currency);
  protected readonly read = computed(() => (this.project.hasValue() ? this.project.value() : undefined));
  protected readonly past = computed(() => (this.lens.past() ? this.common().pastDay(this.formats.day(this.lens.day())) : ''));
  protected readonly crumbs = computed(() => [
    { text: this.common().projects, to: '/projects' },
    { text: this.read()?.name ?? '…', to: ['/projects', this.id()] },
  ]);

  private readonly draft = linkedSignal<ProjectDraft>(() => {
    const read = this.read();
    return read ? draftOf(read) : blankDraft();
  });
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateProjectDto), {
    submission: { onInvalid: toFirstFault, action: (entry) => this.save(entry) },
  });

  protected async resolve(given: string[]): Promise<void> {
    await this.saving.resolve(given).then(
      (saved) => this.finish(saved),
      (failure: unknown) => this.toasts.say(problemText(failure, this.language.code())),
    );
  }

  private async save(entry: FieldTree<ProjectDraft>) {
    const read = this.read();
    if (!read) return;
    const changes = changesOf(this.draft(), read);
    if (!Object.keys(changes).length) return this.leave(this.w().edit.same);
    return this.saving
      .save(changes, read, (some, version) => this.api.update(read.id, version, some))
      .then(
        (saved) => this.finish(saved),
        (failure: unknown) => serverErrors(entry, failure, this.language.code()),
      );
  }

  private finish(saved: Saved): void {
    if (saved === 'saved') this.leave(this.w().edit.done);
    if (saved === 'merged') this.leave(this.w().edit.merged);
  }

  private leave(said: string): void {
    this.toasts.say(said);
    void this.router.navigate(['/projects', this.id()]);
  }
}
