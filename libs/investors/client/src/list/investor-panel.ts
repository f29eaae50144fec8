import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InvestorView } from '@luodi/investors/contract';
import { BesideList, ErrorState, keepUp, Lens, Panel, placeIn, Session, Skeleton, words, type PageList } from '@luodi/shared/client';
import { InvestorsApi } from '../data-access/investors-api';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { ContactList } from '../record/contact-list';
import { InvestorFacts } from '../record/investor-facts';
import { InvestorProjects } from '../record/investor-projects';
import { InvestorVisits } from '../record/investor-visits';
import { InvestorMarks } from '../ui/investor-marks';

/** What matters of one company, beside the list. */
@Component({
  selector: 'lu-investor-panel',
  imports: [ContactList, ErrorState, InvestorFacts, InvestorMarks, InvestorProjects, InvestorVisits, Panel, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './investor-panel.html',
  styles: `
    h2 {
      font: 600 17px/26px var(--font);
      margin: var(--s2) 0 var(--s4);
    }
    .block {
      display: block;
      margin-top: var(--s6);
    }
  `,
})
export class InvestorPanel {
  readonly id = input.required<string>();
  readonly list = input.required<PageList<InvestorView>>();
  private readonly session = inject(Session);
  protected readonly beside = inject(BesideList);
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
  protected readonly mayLog = computed(() => this.session.can('visits.log') && !this.lens.past());
  protected readonly position = computed(() => {
    const place = placeIn(this.list(), this.id());
    return place && this.w().position(place.at, place.total);
  });
}
