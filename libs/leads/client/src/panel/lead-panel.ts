import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LeadView } from '@luodi/leads/contract';
import { BesideList, ErrorState, keepUp, Lens, Panel, placeIn, Session, Skeleton, words, type PageList } from '@luodi/shared/client';
import { LeadsApi } from '../data-access/leads-api';
import { leadVisits } from '../data-access/lead-visits';
import { LeadClocks } from '../lead/lead-clocks';
import { LeadFacts } from '../lead/lead-facts';
import { LeadTimeline } from '../lead/lead-timeline';
import { LeadVisits } from '../lead/lead-visits';
import { VerdictBar } from '../lead/verdict-bar';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { EN, ZH } from '../list/list-words';
import { LeadMarks } from '../ui/lead-marks';

/** What matters of one lead, beside the list. */
@Component({
  selector: 'lu-lead-panel',
  imports: [ErrorState, LeadClocks, LeadFacts, LeadMarks, LeadTimeline, LeadVisits, Panel, RouterLink, Skeleton, VerdictBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead-panel.html',
  styles: `
    h2 {
      font: 600 18px/26px var(--font);
      margin: var(--s2) 0 var(--s3);
    }
    .block {
      display: block;
      margin-top: var(--s5);
    }
  `,
})
export class LeadPanel {
  readonly id = input.required<string>();
  readonly list = input.required<PageList<LeadView>>();
  /** It was judged, say: the list is out of date. */
  readonly changed = output<void>();
  private readonly session = inject(Session);
  private readonly api = inject(LeadsApi);
  protected readonly beside = inject(BesideList);
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
  protected readonly mayLog = computed(() => this.session.can('visits.log') && !this.lens.past());
  protected readonly position = computed(() => {
    const place = placeIn(this.list(), this.id());
    return place && this.w().position(place.at, place.total);
  });

  protected reload(): void {
    this.lead.reload();
    this.timeline.reload();
    this.changed.emit();
  }
}
