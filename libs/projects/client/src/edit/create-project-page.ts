import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CreateProjectDto } from '@luodi/projects/contract';
import { dtoRules, FieldErrors, Formats, Language, Lens, PageHead, serverErrors, toFirstFault, Toasts, words } from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { EN, ZH } from './edit-words';
import { blankDraft, newProject, type ProjectDraft } from './project-draft';
import { ProjectForm } from './project-form';

/** A new project. A name is enough; `?name=` begins with one. */
@Component({
  selector: 'lu-create-project-page',
  imports: [FieldErrors, FormRoot, PageHead, ProjectForm, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form-page' },
  template: `
    <lu-page-head [title]="w().create.title" [lead]="past() || w().create.lead" [crumbs]="crumbs()" />
    <form class="form" [formRoot]="entry">
      <lu-project-form [isNew]="true" [entry]="entry" />
      <lu-field-errors form [of]="entry" />
      <div class="form-actions">
        <button class="btn primary" type="submit" [disabled]="entry().submitting() || !!past()">
          {{ entry().submitting() ? w().create.going : w().create.go }}
        </button>
        <a class="btn ghost" routerLink="/projects">{{ w().cancel }}</a>
        @if (past(); as reason) {
          <span class="s mute">{{ reason }}</span>
        }
      </div>
    </form>
  `,
})
export class CreateProjectPage {
  readonly name = input<string>();

  private readonly api = inject(ProjectsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly crumbs = computed(() => [{ text: this.common().projects, to: '/projects' }]);
  protected readonly past = computed(() => (this.lens.past() ? this.common().pastDay(this.formats.day(this.lens.day())) : ''));

  private readonly draft = linkedSignal<ProjectDraft>(() => ({ ...blankDraft(), name: this.name() ?? '' }));
  protected readonly entry = form(this.draft, (path) => dtoRules(path, CreateProjectDto), {
    submission: {
      onInvalid: toFirstFault,
      action: (entry) =>
        this.api.create(newProject(this.draft())).then(
          ({ id }) => this.arrive(id),
          (failure: unknown) => serverErrors(entry, failure, this.language.code()),
        ),
    },
  });

  private arrive(id: string): void {
    this.toasts.say(this.w().create.done);
    void this.router.navigate(['/projects', id]);
  }
}
