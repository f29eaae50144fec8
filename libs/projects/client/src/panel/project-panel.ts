import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Amount, ErrorState, Formats, keepUp, Lens, Panel, Session, Skeleton, words } from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { projectVisits } from '../data-access/project-visits';
import { EN as LIST_EN, ZH as LIST_ZH } from '../list/list-words';
import { Neighbours } from '../list/neighbours';
import { MoveDialog } from '../move/move-dialog';
import { perMu } from '../project/per-mu';
import { ProjectTimeline } from '../project/project-timeline';
import { NextStep } from '../project/next-step';
import { EN } from '../project/project-words.en';
import { ZH } from '../project/project-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { PermitList } from '../ui/permit-list';
import { ProjectMarks } from '../ui/project-marks';
import { StageTrack } from '../ui/stage-track';

/** What matters of one project, beside the list. ↑ and ↓ go through the list it was opened from. */
@Component({
  selector: 'lu-project-panel',
  imports: [Amount, ErrorState, MoveDialog, NextStep, Panel, PermitList, ProjectMarks, ProjectTimeline, RouterLink, Skeleton, StageTrack],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-panel.html',
  styleUrl: './project-panel.css',
})
export class ProjectPanel {
  readonly id = input.required<string>();
  /** The project was moved: lists and totals are out of date. */
  readonly changed = output<void>();

  private readonly api = inject(ProjectsApi);
  private readonly router = inject(Router);
  private readonly neighbours = inject(Neighbours);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  private readonly list = words(LIST_ZH, LIST_EN);

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
  private readonly place = computed(() => this.neighbours.of(this.id()));
  protected readonly position = computed(() => {
    const place = this.place();
    return place && [place.name, this.list().position(place.at, place.total)].filter(Boolean).join(' · ');
  });
  protected readonly past = computed(() => (this.lens.past() ? this.common().pastDay(this.formats.day(this.lens.day())) : ''));
  protected readonly mayLog = computed(() => this.session.can('visits.log'));
  protected readonly perMu = perMu;
  protected readonly planned = (day: string | null) => (day ? this.formats.day(day) : '—');

  protected line(): string {
    if (!this.project.hasValue()) return '';
    const { investorNames, town, unitName, route, landMu } = this.project.value();
    const land = landMu ? `${landMu} ${this.w().facts.mu}` : '';
    return [this.formats.list(investorNames), town ?? unitName, [route && this.common().route[route], land].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(' · ');
  }

  protected step(by: 1 | -1): void {
    const place = this.place();
    const next = by > 0 ? place?.after : place?.before;
    if (by > 0) this.neighbours.moreAfter(next ?? this.id());
    if (next) void this.go(next);
  }

  protected close(): void {
    const id = this.id();
    // Focus goes to the record one ended on, which may not be the one opened first; later than the panel's own giving back.
    void this.go(null).then(() => setTimeout(() => document.querySelector<HTMLElement>(`[data-record="${id}"]`)?.focus(), 20));
  }

  protected moved(): void {
    this.moving.set(false);
    this.project.reload();
    this.timeline.reload();
    this.changed.emit();
  }

  private go(panel: string | null): Promise<boolean> {
    return this.router.navigate([], { queryParams: { panel }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
