import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
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
import { AssignDialog } from '../acts/assign-dialog';
import { ConvertDialog } from '../acts/convert-dialog';
import { LeadsApi } from '../data-access/leads-api';
import { leadVisits } from '../data-access/lead-visits';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { LeadMarks } from '../ui/lead-marks';
import { LeadClocks } from './lead-clocks';
import { LeadFacts } from './lead-facts';
import { LeadFiles } from './lead-files';
import { LeadTimeline } from './lead-timeline';
import { LeadVisits } from './lead-visits';
import { EN } from './lead-words.en';
import { ZH } from './lead-words';
import { VerdictBar } from './verdict-bar';

/** One lead: what is known, what it waits for, what was judged, who was met, and the way on to a project. */
@Component({
  selector: 'lu-lead-page',
  imports: [
    AssignDialog,
    BehindPill,
    ConvertDialog,
    Empty,
    ErrorState,
    Icon,
    LeadClocks,
    LeadFacts,
    LeadFiles,
    LeadMarks,
    LeadTimeline,
    LeadVisits,
    PageHead,
    RouterLink,
    Skeleton,
    VerdictBar,
    WhoSees,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead-page.html',
  styles: `
    .cols {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 392px;
      gap: var(--s6) var(--s10);
      margin-top: var(--s6);
    }
    .block {
      display: block;
    }
    .block + .block {
      margin-top: var(--s6);
    }
    @media (max-width: 1100px) {
      .cols {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class LeadPage {
  readonly id = input.required<string>();
  private readonly api = inject(LeadsApi);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly lead = this.api.one(this.id);
  protected readonly timeline = this.api.timeline(this.id);
  protected readonly visits = leadVisits(this.id);
  protected readonly live = keepUp({
    of: ['lead', 'visit'],
    id: this.id,
    as: 'figures',
    refresh: () => [this.lead, this.timeline, this.visits].forEach((resource) => resource.reload()),
  });
  protected readonly doing = signal<'assign' | 'convert' | null>(null);
  protected readonly missing = computed(() => {
    const failure = this.lead.error();
    return failure instanceof HttpErrorResponse && [404, 422].includes(failure.status);
  });
  protected readonly crumbs = computed(() => [{ text: this.common().title, to: '/leads' }]);
  protected readonly past = computed(() =>
    this.lens.past() ? this.common().past(this.formats.day(this.lens.day(), { year: 'always' })) : '',
  );
  protected readonly mayLog = computed(() => this.session.can('visits.log') && !this.lens.past());

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.record.set(this.lead.hasValue() ? this.lead.value().title : undefined));
  }

  protected reload(): void {
    this.doing.set(null);
    this.lead.reload();
    this.timeline.reload();
  }
}
