import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { HttpErrorResponse } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { WhoSees } from '@luodi/identity/client';
import {
  BehindPill,
  Empty,
  ErrorState,
  keepUp,
  Formats,
  Icon,
  Lens,
  PageHead,
  PageTitle,
  Session,
  Skeleton,
  words,
} from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { projectVisits } from '../data-access/project-visits';
import { MoveDialog } from '../move/move-dialog';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { FieldText } from '../ui/field-text';
import { PermitList } from '../ui/permit-list';
import { ProjectMarks } from '../ui/project-marks';
import { StageTrack } from '../ui/stage-track';
import { FactStrip } from './fact-strip';
import { NextStep } from './next-step';
import { ProjectBuild } from './project-build';
import { ProjectFiles } from './project-files';
import { ProjectTimeline } from './project-timeline';
import { ProjectVisits } from './project-visits';
import { EN } from './project-words.en';
import { ZH } from './project-words';

/** One project: what it is, the way it has come, what is proven, who is met, what comes next. */
@Component({
  selector: 'lu-project-page',
  imports: [
    BehindPill,
    Empty,
    ErrorState,
    FactStrip,
    Icon,
    MoveDialog,
    NextStep,
    PageHead,
    PermitList,
    ProjectBuild,
    ProjectFiles,
    ProjectMarks,
    ProjectTimeline,
    ProjectVisits,
    RouterLink,
    Skeleton,
    StageTrack,
    WhoSees,
  ],
  providers: [FieldText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-page.html',
  styleUrl: './project-page.css',
})
export class ProjectPage {
  readonly id = input.required<string>();

  private readonly api = inject(ProjectsApi);
  protected readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);

  protected readonly project = this.api.one(this.id, this.lens.asOf);
  protected readonly timeline = this.api.timeline(this.id);
  protected readonly visits = projectVisits(this.id);
  protected readonly moving = signal(false);
  protected readonly live = keepUp({
    of: ['project', 'visit', 'lead'],
    id: this.id,
    as: 'figures',
    refresh: () => [this.project, this.timeline, this.visits].forEach((resource) => resource.reload()),
  });
  protected readonly missing = computed(() => {
    const failure = this.project.error();
    return failure instanceof HttpErrorResponse && [404, 422].includes(failure.status);
  });
  protected readonly past = computed(() => (this.lens.past() ? this.common().pastDay(this.formats.day(this.lens.day())) : ''));
  protected readonly mayLog = computed(() => this.session.can('visits.log'));
  protected readonly crumbs = computed(() => [{ text: this.common().projects, to: '/projects' }]);
  protected readonly updated = computed(() =>
    this.project.hasValue() ? this.w().updated(this.formats.instant(this.project.value().updatedAt)) : '',
  );
  protected readonly permits = computed(() => {
    const facts = this.project.hasValue() ? this.project.value().facts : [];
    const done = facts.filter(({ state }) => state === 'done').length;
    return facts.length ? this.w().permits.count(done, facts.length - done) : '';
  });
  protected readonly stated = computed(() => {
    const day = this.project.hasValue() ? this.project.value().facts.find(({ statedOn }) => statedOn)?.statedOn : null;
    return day ? this.w().permits.stated(this.formats.day(day)) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.record.set(this.project.hasValue() ? this.project.value().name : undefined));
  }

  protected moved(): void {
    this.moving.set(false);
    this.project.reload();
    this.timeline.reload();
  }
}
