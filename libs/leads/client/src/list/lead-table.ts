import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { LEAD_COLUMNS, LEAD_FIELDS, mostPressing, type LeadView } from '@luodi/leads/contract';
import {
  Amount,
  Industry,
  ListCell,
  ListTable,
  RecordLink,
  Skeleton,
  Viewport,
  WhenSeen,
  words,
  type ListState,
  type PageList,
  type UsualList,
} from '@luodi/shared/client';
import type { Listed, ListTotals } from '@luodi/shared/contract';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { ClockMark } from '../ui/clock-mark';
import { EN, ZH } from './list-words';

/** The list without anything in its address. */
export const USUAL: UsualList = { columns: LEAD_COLUMNS, sort: '-firstReportOn' };

/** The leads as rows, each with the clock that presses most; on a phone as short entries. */
@Component({
  selector: 'lu-lead-table',
  imports: [Amount, ClockMark, Industry, ListCell, ListTable, RecordLink, Skeleton, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead-table.html',
  styleUrl: './lead-table.css',
})
export class LeadTable {
  readonly list = input.required<PageList<Listed<LeadView>>>();
  readonly state = input.required<ListState>();
  readonly totals = input<ListTotals>();
  readonly opened = input<string>();
  /** An exact count is wanted. */
  readonly countAll = output<void>();
  protected readonly fields = LEAD_FIELDS;
  protected readonly usual = USUAL;
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly stateText = ({ state }: LeadView) => this.common().states[state];
  protected readonly pressing = (lead: LeadView) => mostPressing(lead.clocks);

  /** Whose it is and from where: 砚川谐波传动有限公司 · 乡贤引荐. */
  protected below({ investorName, channel }: LeadView): string {
    return [investorName, channel].filter(Boolean).join(' · ');
  }

  protected officer({ officerName, unitName }: LeadView): string {
    return [officerName ?? this.common().noOfficer, unitName].join(' · ');
  }
}
