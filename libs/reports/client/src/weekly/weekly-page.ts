import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BehindPill, ErrorState, Formats, Icon, keepUp, lasting, Lens, Skeleton, words } from '@luodi/shared/client';
import { WeeklyApi } from '../data-access/weekly-api';
import { ReportDocument } from './report-document';
import { ReportSide } from './report-side';
import { WeekChooser } from './week-chooser';
import { EN, ZH } from './weekly-words';

/** 招商工作周报: the document on a desk, its checks beside it. A past week gives what was true then. */
@Component({
  selector: 'lu-weekly-page',
  imports: [BehindPill, ErrorState, Icon, ReportDocument, ReportSide, RouterLink, Skeleton, WeekChooser],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './weekly-page.html',
  styleUrl: './weekly-page.css',
})
export class WeeklyPage {
  /** Any day of the week; else the day looked at, else this week. */
  readonly week = input<string>();
  readonly move = input<string>();

  private readonly weekly = inject(WeeklyApi);
  private readonly formats = inject(Formats);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  private readonly query = computed(() => ({
    week: this.week() ?? this.lens.asOf() ?? undefined,
    industry: this.lens.industry() ?? undefined,
  }));
  protected readonly report = this.weekly.report(this.query);
  protected readonly data = lasting(this.report);
  protected readonly live = keepUp({ of: ['project', 'visit', 'lead'], as: 'rows', refresh: () => this.report.reload() });
  private readonly pipeline = this.weekly.pipelineOf(this.data);
  protected readonly pipelineCount = computed(() => (this.pipeline.hasValue() ? this.pipeline.value().count : undefined));
  protected readonly workbook = computed(() => this.weekly.workbookUrl(this.query()));
  protected readonly open = computed(() => (this.data()?.to ?? '') >= this.lens.today());
  protected readonly until = computed(() => {
    const report = this.data();
    return report ? this.w().until(this.formats.instant(report.knownAt)) : '';
  });
  protected readonly outline = computed(() => {
    const { summary, visits, negotiating, signed, corrections, next } = this.w().sections;
    return [summary, visits, negotiating, signed, corrections, next].map((title, at) => ({
      fragment: `s-${at}`,
      title: this.w().section(at, title),
    }));
  });

  protected print(): void {
    window.print();
  }
}
