import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectView } from '@luodi/projects/contract';
import { words } from '@luodi/shared/client';
import { FieldText } from '../ui/field-text';
import { EN } from './project-words.en';
import { ZH } from './project-words';

/** Fields told in full; an empty one is not told. */
const TOLD = [
  'route',
  'nature',
  'plannedStartOn',
  'floorArea',
  'contractForeign',
  'annualPlan',
  'monthDone',
  'cumulativeDone',
  'estOutput',
  'jobs',
  'projectCompany',
  'projectCompanyUscc',
  'code',
] as const;

/** What is built, by whom, and what else is known of a project. */
@Component({
  selector: 'lu-project-build',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().build.title }}</h2>
    </header>
    <p class="text">{{ of().content || w().build.none }}</p>
    @for (note of notes(); track note.name) {
      <p class="text">
        <span class="s mute">{{ note.name }}</span><br />{{ note.text }}
      </p>
    }
    <dl class="kv">
      <dt>{{ w().investors.title }}</dt>
      <dd>
        @for (investor of of().investors; track investor.investorId) {
          <div>
            <a class="link" [routerLink]="['/investors', investor.investorId]">{{ investor.fullName }}</a>
            @if (investor.share !== null) {
              <span class="s mute"> {{ w().investors.share(investor.share) }}</span>
            }
          </div>
        } @empty {
          <span class="mute">{{ w().investors.none }}</span>
        }
      </dd>
      @if (of().lead; as lead) {
        <dt>{{ w().lead.title }}</dt>
        <dd>
          <a class="link" [routerLink]="['/leads', lead.id]">{{ lead.title }}</a>
        </dd>
      }
      @if (of().lead?.firstTalkUnitName; as unit) {
        <dt>{{ w().lead.firstTalk }}</dt>
        <dd>{{ unit }}</dd>
      }
    </dl>
    <dl class="facts">
      @for (fact of facts(); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    .text {
      padding: var(--s2) 0;
      max-width: 72ch;
      white-space: pre-line;
    }
    .kv {
      padding-top: var(--s2);
    }
    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(240px, 40%), 1fr));
      gap: var(--s1) var(--s6);
      padding-top: var(--s2);
      font: var(--t-13);
    }
    .facts dt {
      font: var(--t-12);
      color: var(--ink-3);
    }
    .facts dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class ProjectBuild {
  readonly of = input.required<ProjectView>();
  private readonly texts = inject(FieldText);
  protected readonly w = words(ZH, EN);
  protected readonly facts = computed(() => {
    const project = this.of();
    return TOLD.map((field) => ({ name: this.texts.name(field), text: this.texts.value(field, project[field], project.currency) })).filter(
      ({ text }) => text,
    );
  });
  protected readonly notes = computed(() => {
    const { progressNote, problemNote } = this.of();
    const { progress, problem } = this.w().notes;
    return [
      { name: progress, text: progressNote },
      { name: problem, text: problemNote },
    ].filter(({ text }) => text);
  });
}
