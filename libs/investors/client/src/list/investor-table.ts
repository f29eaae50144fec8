import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { INVESTOR_COLUMNS, INVESTOR_FIELDS, type InvestorView } from '@luodi/investors/contract';
import {
  ListCell,
  ListTable,
  PickOnHold,
  RecordLink,
  RowPick,
  Skeleton,
  Viewport,
  WhenSeen,
  words,
  type ListState,
  type PageList,
  type RowPicks,
  type UsualList,
} from '@luodi/shared/client';
import type { Listed, ListTotals } from '@luodi/shared/contract';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { InvestorMarks } from '../ui/investor-marks';
import { seatOf } from '../ui/seat-of';
import { UsccState } from '../ui/uscc-state';

/** The list without anything in its address. */
export const USUAL: UsualList = { columns: INVESTOR_COLUMNS, sort: '-updatedAt' };

/** The companies as rows; on a phone as short entries. */
@Component({
  selector: 'lu-investor-table',
  imports: [InvestorMarks, ListCell, ListTable, PickOnHold, RecordLink, RowPick, Skeleton, UsccState, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './investor-table.html',
  styleUrl: './investor-table.css',
})
export class InvestorTable {
  readonly list = input.required<PageList<Listed<InvestorView>>>();
  readonly state = input.required<ListState>();
  readonly totals = input<ListTotals>();
  readonly opened = input<string>();
  readonly picks = input.required<RowPicks<Listed<InvestorView>>>();
  /** An exact count is wanted. */
  readonly countAll = output<void>();
  protected readonly fields = INVESTOR_FIELDS;
  protected readonly usual = USUAL;
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);

  protected readonly seatOf = seatOf;
}
