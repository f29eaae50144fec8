import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WhoSees } from '@luodi/identity/client';
import { BehindPill, ErrorState, Icon, keepUp, Lens, PageHead, PageTitle, Session, Skeleton, words } from '@luodi/shared/client';
import { VisitsApi } from '../data-access/visits-api';
import { aboutOf } from '../ui/about';
import { EN, ZH } from '../visits-words';
import { EditVisit } from './edit-visit';
import { VisitBody } from './visit-body';

/** One visit, with everything it says. */
@Component({
  selector: 'lu-visit-page',
  imports: [BehindPill, EditVisit, ErrorState, Icon, PageHead, RouterLink, Skeleton, VisitBody, WhoSees],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visit-page.html',
  styles: `
    .past-note {
      margin-bottom: var(--s3);
    }
    .body {
      border-top: 1.5px solid var(--ground);
      padding-top: var(--s4);
    }
  `,
})
export class VisitPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly visit = inject(VisitsApi).one(this.id);
  protected readonly live = keepUp({
    of: ['visit'],
    id: this.id,
    as: 'figures',
    refresh: () => this.visit.reload(),
    loaded: () => this.visit.hasValue() && this.visit.value().version,
  });
  protected readonly editing = signal(false);
  protected readonly crumbs = computed(() => [{ text: this.w().title, to: '/visits' }]);
  protected readonly mayWrite = computed(() => this.session.can('visits.log'));
  protected readonly mayLog = computed(() => this.mayWrite() && !this.lens.past());
  protected readonly name = computed(() => {
    if (!this.visit.hasValue()) return '…';
    return aboutOf(this.visit.value()) || this.w().title;
  });
  /** Why someone who logs visits cannot edit this one; '' when they can. */
  protected readonly locked = computed(() => {
    if (!this.mayWrite()) return '';
    if (this.lens.past()) return this.w().visit.past;
    return this.visit.hasValue() && !this.visit.value().can.edit ? this.w().visit.notYours : '';
  });
  protected readonly again = computed(() => {
    if (!this.visit.hasValue()) return {};
    const { investorId, projectId } = this.visit.value();
    return projectId ? { projectId } : { investorId };
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.record.set(this.visit.hasValue() ? this.name() : undefined));
  }

  protected saved(): void {
    this.editing.set(false);
    this.visit.reload();
  }
}
