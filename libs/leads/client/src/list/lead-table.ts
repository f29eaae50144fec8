import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { mostPressing, type LeadView } from '@luodi/leads/contract';
import { Amount, Formats, Industry, RecordLink, Skeleton, Viewport, WhenSeen, words, type PageList } from '@luodi/shared/client';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { ClockMark } from '../ui/clock-mark';
import { EN, ZH } from './list-words';

/** The leads as rows, each with the clock that presses most; on a phone as short entries. */
@Component({
  selector: 'lu-lead-table',
  imports: [Amount, ClockMark, Industry, RecordLink, Skeleton, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead-table.html',
  styleUrl: './lead-table.css',
})
export class LeadTable {
  readonly list = input.required<PageList<LeadView>>();
  readonly opened = input<string>();
  protected readonly formats = inject(Formats);
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly pressing = (lead: LeadView) => mostPressing(lead.clocks);

  /** Whose it is and from where: 砚川谐波传动有限公司 · 乡贤引荐. */
  protected below({ investorName, channel }: LeadView): string {
    return [investorName, channel].filter(Boolean).join(' · ');
  }

  protected officer({ officerName, unitName }: LeadView): string {
    return [officerName ?? this.common().noOfficer, unitName].join(' · ');
  }
}
