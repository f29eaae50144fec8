import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { InvestorView } from '@luodi/investors/contract';
import { Industry, RecordLink, Skeleton, Viewport, WhenSeen, words, type PageList } from '@luodi/shared/client';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { InvestorMarks } from '../ui/investor-marks';
import { seatOf } from '../ui/seat-of';
import { UsccState } from '../ui/uscc-state';

/** The companies as rows; on a phone as short entries. */
@Component({
  selector: 'lu-investor-table',
  imports: [Industry, InvestorMarks, RecordLink, Skeleton, UsccState, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './investor-table.html',
  styleUrl: './investor-table.css',
})
export class InvestorTable {
  readonly list = input.required<PageList<InvestorView>>();
  readonly opened = input<string>();
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);

  protected readonly seatOf = seatOf;
}
