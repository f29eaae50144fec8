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
  readonly moved = output<void>();
  readonly closed = output<void>();

  private readonly api = inject(ProjectsApi);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly names = markNames();
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  private readonly uploads = viewChild(EvidenceUpload);

  /** Where there is but one way on, it is the one meant. */
  private readonly draft = linkedSignal<Draft>(() => {
    const onward = this.project().nextMoves.filter(({ backwards }) => !backwards);
    const only = onward.length === 1 ? onward[0] : undefined;
    return { to: only?.to ?? '', agreement: only?.agreement ?? '', effectiveOn: this.today, reason: '', evidenceIds: [] };
  });
  protected readonly chosen = computed(() => {
    const { to, agreement } = this.draft();
    return this.project().nextMoves.find((move) => move.to === to && (move.agreement ?? '') === agreement);
  });
  protected readonly stageName = computed(() => this.names().stages[this.project().stage] ?? '');
  protected readonly lead = computed(() => this.w().lead(this.project().name, this.stageName()));
  protected readonly target = computed(() => this.nameOf(this.draft().to, this.draft().agreement));

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
            () => this.finish(),
            (failure: unknown) => serverErrors(entry, failure, this.language.code()),
          );
        },
      },
    },
  );

  protected choose(move: ProjectView['nextMoves'][number]): void {
    this.draft.update((draft) => ({ ...draft, to: move.to, agreement: move.agreement ?? '' }));
  }

  private finish(): void {
    this.toasts.say(this.w().done(this.target()));
    this.moved.emit();
  }

  private nameOf(stage: Stage | '', agreement: AgreementGrade | ''): string {
    return [stage && this.names().stages[stage], agreement && this.common().agreement[agreement]].filter(Boolean).join(' · ');
  }
}
