import { ChangeDetectionStrategy, Component, computed, inject, input, ViewEncapsulation } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MovementRow, WeeklyReport } from '@luodi/reports/contract';
import { Formats, INDUSTRY_NAMES, isProven, Language, Lens, Session, words } from '@luodi/shared/client';
import { upToToday } from '../indicators/door';
import { moved, netOf } from '../movement/movement';
import { MovementMatrix } from '../movement/movement-matrix';
import { MoveTally } from '../movement/move-tally';
import { Facts } from '../summary/facts';
import { LineText } from '../summary/line-text';
import { summaryEn } from '../summary/summary-en';
import { summaryZh } from '../summary/summary-zh';
import { IndicatorTable } from './indicator-table';
import { MovesTable } from './moves-table';
import { StepsTable } from './steps-table';
import { VisitsTable } from './visits-table';
import { EN, ZH } from './weekly-words';

/** The report as a document: what is printed and sent. Figures are dotted: each opens its rows. */
@Component({
  selector: 'lu-report-document',
  imports: [IndicatorTable, LineText, MovementMatrix, MovesTable, MoveTally, RouterLink, StepsTable, VisitsTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './report-document.html',
  styleUrl: './report-document.css',
})
export class ReportDocument {
  readonly of = input.required<WeeklyReport>();
  readonly move = input<string>();
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly lens = inject(Lens);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly net = netOf;
  protected readonly unitName = computed(() => this.session.user()?.unitName);

  protected readonly summary = computed(() => {
    const facts = new Facts(this.of(), this.writing());
    return this.language.code() === 'zh' ? summaryZh(facts) : summaryEn(facts);
  });
  protected readonly shown = computed(() => {
    const rows = moved(this.of().movement, this.move());
    const inPeriod = rows.filter(({ effect }) => effect === 'in-period');
    return {
      count: rows.length,
      negotiating: inPeriod.filter((row) => !reachesSigned(row)),
      signed: inPeriod.filter(reachesSigned),
      corrections: rows.filter(({ effect }) => effect === 'correction'),
    };
  });
  /** The day the matrix stands on, where it is a past day. */
  protected readonly day = computed(() => (this.of().to < this.lens.today() ? this.of().to : undefined));

  protected readonly until = computed(() => upToToday(this.of().to, this.lens.today()));

  private writing() {
    const code = this.language.code();
    const { from, to, industry } = this.of();
    const user = this.session.user();
    const place =
      user && ['desk', 'director', 'leader', 'supervisor'].includes(user.role) ? this.w().zone : (user?.unitName ?? this.w().zone);
    const through = industry ? this.w().through(place, INDUSTRY_NAMES[code][industry] ?? industry) : place;
    return {
      days: this.formats.days(from, to),
      until: this.formats.day(this.until()),
      today: this.lens.today(),
      subject: through,
      amount: (yuan: number) => this.formats.parts(yuan, { scale: 'yi' }),
    };
  }
}

function reachesSigned({ from, to }: MovementRow): boolean {
  return [from, to].some((stage) => stage === 'SIGNED' || (stage !== null && isProven(stage)));
}
