import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ProjectCard } from '@luodi/projects/contract';
import { Industry, Light, markNames, rootOf, Stage, words } from '@luodi/shared/client';
import { EN, ZH } from '../projects-words';
import { FieldText } from './field-text';

/** Stage, light, industry and what sets a project apart, in one line beside its name. */
@Component({
  selector: 'lu-project-marks',
  imports: [Industry, Light, Stage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row wrap' },
  template: `
    <lu-stage [code]="of().stage" />
    @if (of().agreement; as grade) {
      @if (of().stage === 'SIGNED') {
        <span class="tag">{{ w().agreement[grade] }}</span>
      }
    }
    @if (of().declared) {
      <span class="tag" [title]="w().declaredTitle">{{ w().declared }}</span>
    }
    @if (of().light; as light) {
      <lu-light [is]="light" />
    }
    <lu-ind [code]="of().industryCode" [name]="industry()" />
    @if (of().priority !== 'general') {
      <span class="tag">{{ w().priority[of().priority] }}</span>
    }
    @if (of().status !== 'ACTIVE') {
      <span class="tag">{{ w().status[of().status] }}</span>
    }
  `,
})
export class ProjectMarks {
  readonly of = input.required<ProjectCard>();
  private readonly names = markNames();
  private readonly texts = inject(FieldText);
  protected readonly w = words(ZH, EN);
  protected readonly industry = computed(() => {
    const code = this.of().industryCode;
    const root = this.names().industries[rootOf(code)] ?? '';
    return code === rootOf(code) ? root : [root, this.texts.industry(code)].filter(Boolean).join(' · ');
  });
}
