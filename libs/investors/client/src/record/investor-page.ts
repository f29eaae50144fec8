import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WhoSees } from '@luodi/identity/client';
import { BehindPill, ErrorState, Formats, Icon, keepUp, Lens, PageHead, PageTitle, Session, Skeleton, words } from '@luodi/shared/client';
import { DealingsApi } from '../data-access/dealings-api';
import { InvestorsApi } from '../data-access/investors-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { InvestorMarks } from '../ui/investor-marks';
import { ContactList } from './contact-list';
import { filesOf } from './files-of';
import { InvestorFacts } from './investor-facts';
import { InvestorProjects } from './investor-projects';
import { InvestorVisits } from './investor-visits';

/** One company: its facts and people, what was talked about, what came of it. */
@Component({
  selector: 'lu-investor-page',
  imports: [
    BehindPill,
    ContactList,
    ErrorState,
    Icon,
    InvestorFacts,
    InvestorMarks,
    InvestorProjects,
    InvestorVisits,
    PageHead,
    RouterLink,
    Skeleton,
    WhoSees,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './investor-page.html',
  styleUrl: './investor-page.css',
})
export class InvestorPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly investor = inject(InvestorsApi).one(this.id);
  private readonly contactList = viewChild(ContactList);
  private readonly projectList = viewChild(InvestorProjects);
  private readonly visitList = viewChild(InvestorVisits);
  protected readonly live = keepUp({
    of: ['investor', 'contact', 'project', 'visit'],
    id: this.id,
    as: 'figures',
    refresh: () => {
      this.investor.reload();
      for (const part of [this.contactList(), this.projectList(), this.visitList()]) part?.refresh();
    },
  });
  protected readonly visits = inject(DealingsApi).visits(this.id);
  protected readonly files = computed(() => filesOf(this.visits.items()));
  protected readonly crumbs = computed(() => [{ text: this.w().title, to: '/investors' }]);
  protected readonly mayLog = computed(() => this.session.can('visits.log') && !this.lens.past());
  protected readonly mayWrite = computed(() => this.session.can('investors.write'));
  /** Why someone who edits companies cannot edit this one; '' when they can. */
  protected readonly locked = computed(() => {
    if (!this.mayWrite()) return '';
    if (this.lens.past()) return this.w().record.past;
    return this.investor.hasValue() && !this.investor.value().can.edit ? this.w().record.notYours : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.record.set(this.investor.hasValue() ? this.investor.value().fullName : undefined));
  }

  protected day(day: string): string {
    return this.formats.day(day);
  }

  protected contentOf(id: string): string {
    return `/api/attachments/${id}/content`;
  }
}
