import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { MoveStageDto, type AgreementGrade, type ProjectView } from '@luodi/projects/contract';
import {
  DateField,
  Dialog,
  dtoRules,
  Field,
  FieldErrors,
  filled,
  Language,
  Lens,
  markNames,
  serverErrors,
  Toasts,
  toFirstFault,
  words,
} from '@luodi/shared/client';
import type { Stage } from '@luodi/shared/contract';
import { ProjectsApi } from '../data-access/projects-api';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { EvidenceUpload } from './evidence-upload';
import { MoveChoice } from './move-choice';
import { EN, ZH } from './move-words';

interface Draft {
  to: Stage | '';
  agreement: AgreementGrade | '';
  effectiveOn: string;
  reason: string;
  evidenceIds: string[];
}

/** Moves a project along its path: where to, on which day, why, and from 注册落地 on with what proof. Only offers what the server allows. */
@Component({
  selector: 'lu-move-dialog',
  imports: [DateField, Dialog, EvidenceUpload, Field, FieldErrors, FormField, FormRoot, MoveChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './move-dialog.html',
})
export class MoveDialog {
  readonly project = input.required<ProjectView>();
  /** The stage it was dropped on. */
  readonly target = input<Stage>();
  /** The project as it is now. */
  readonly moved = output<ProjectView>();
  readonly closed = output<void>();

  private readonly api = inject(ProjectsApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly names = markNames();
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  private readonly uploads = viewChild(EvidenceUpload);

  /** The one dropped on, or where there is but one way on, that. */
  private readonly draft = linkedSignal<Draft>(() => {
    const { nextMoves } = this.project();
    const onward = nextMoves.filter(({ backwards }) => !backwards);
    const meant = nextMoves.find(({ to }) => to === this.target()) ?? (onward.length === 1 ? onward[0] : undefined);
    return { to: meant?.to ?? '', agreement: meant?.agreement ?? '', effectiveOn: this.today, reason: '', evidenceIds: [] };
  });
  protected readonly chosen = computed(() => {
    const { to, agreement } = this.draft();
    return this.project().nextMoves.find((move) => move.to === to && (move.agreement ?? '') === agreement);
  });
  protected readonly stageName = computed(() => this.names().stages[this.project().stage] ?? '');
  protected readonly lead = computed(() => this.w().lead(this.project().name, this.stageName()));
  protected readonly aim = computed(() => this.nameOf(this.draft().to, this.draft().agreement));

  protected readonly entry = form(
    this.draft,
    (path) => {
      dtoRules(path, MoveStageDto);
      validate(path.evidenceIds, ({ value }) =>
        this.chosen()?.needsEvidence && !value().length && !this.uploads()?.busy()
          ? { kind: 'evidence', message: this.w().evidenceMissing }
          : null,
      );
      validate(path.evidenceIds, () => (this.uploads()?.refused() ? { kind: 'refused', message: this.w().refused } : null));
    },
    {
      submission: {
        onInvalid: toFirstFault,
        action: async (entry) => {
          await this.uploads()?.settled();
          if (entry().invalid()) return toFirstFault(entry);
          return this.api.move(this.project().id, filled(this.draft()) as Partial<MoveStageDto>).then(
            (project) => this.finish(project),
            (failure: unknown) => serverErrors(entry, failure, this.language.code()),
          );
        },
      },
    },
  );

  protected choose(move: ProjectView['nextMoves'][number]): void {
    this.draft.update((draft) => ({ ...draft, to: move.to, agreement: move.agreement ?? '' }));
  }

  private finish(project: ProjectView): void {
    this.toasts.say(this.w().done(this.aim()));
    this.moved.emit(project);
  }

  private nameOf(stage: Stage | '', agreement: AgreementGrade | ''): string {
    return [stage && this.names().stages[stage], agreement && this.common().agreement[agreement]].filter(Boolean).join(' · ');
  }
}
