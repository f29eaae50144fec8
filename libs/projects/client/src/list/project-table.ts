import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { PROJECT_FIELDS, type Priority, type ProjectCard } from '@luodi/projects/contract';
import {
  Amount,
  ErrorState,
  Formats,
  Industry,
  Light,
  ListCell,
  ListTable,
  PickOnHold,
  RecordLink,
  RowPick,
  Skeleton,
  Stage,
  Viewport,
  WhenSeen,
  words,
  type ListState,
  type PageList,
  type RowPicks,
} from '@luodi/shared/client';
import type { Listed, ListTotals } from '@luodi/shared/contract';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { Rest } from '../ui/rest';
import { EN, ZH } from './list-words';
import { USUAL } from './project-filter';

/** The projects as rows; on a phone as short entries. Totals at the foot are the server's, over all rows. */
@Component({
  selector: 'lu-project-table',
  imports: [Amount, ErrorState, Industry, Light, ListCell, ListTable, PickOnHold, RecordLink, Rest, RowPick, Skeleton, Stage, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-table.html',
  styleUrl: './project-table.css',
})
export class ProjectTable {
  readonly list = input.required<PageList<Listed<ProjectCard>>>();
  readonly state = input.required<ListState>();
  readonly totals = input<ListTotals>();
  readonly opened = input<string>();
  readonly picks = input.required<RowPicks<Listed<ProjectCard>>>();
  /** An exact count is wanted where there is nothing to add up. */
  readonly countAll = output<void>();

  private readonly formats = inject(Formats);
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly fields = PROJECT_FIELDS;
  protected readonly usual = USUAL;
  protected readonly priorityOf = ({ priority }: ProjectCard): Priority => priority;
  protected readonly left = computed(() => Math.max(0, this.list().total() - this.list().items().length));

  protected investors({ investorNames }: ProjectCard): string {
    return this.formats.list(investorNames) || this.w().noInvestor;
  }

  protected place({ town, unitName }: ProjectCard): string {
    return town && town !== unitName ? `${town} · ${unitName}` : unitName;
  }

  /** A project without mark of its own is at rest; others say what happened to them. */
  protected status({ status }: ProjectCard): string {
    return status === 'ACTIVE' ? '' : this.common().status[status];
  }
}
