import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CurrencyTotal, ProjectCard } from '@luodi/projects/contract';
import {
  Amount,
  ErrorState,
  Formats,
  Industry,
  Light,
  Skeleton,
  Stage,
  Viewport,
  WhenSeen,
  words,
  type PageList,
} from '@luodi/shared/client';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { CurrencyTotals } from '../ui/currency-totals';
import { ProjectLink } from '../ui/project-link';
import { Rest } from '../ui/rest';
import { EN, ZH } from './list-words';
import type { Sort } from './project-filter';

/** The projects as rows; on a phone as short entries. Totals at the foot are the server's, over all rows. */
@Component({
  selector: 'lu-project-table',
  imports: [Amount, CurrencyTotals, ErrorState, Industry, Light, ProjectLink, Rest, RouterLink, Skeleton, Stage, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-table.html',
  styleUrl: './project-table.css',
})
export class ProjectTable {
  readonly list = input.required<PageList<ProjectCard>>();
  readonly sort = input.required<Sort>();
  /** Totals over the whole list, where the server has them. */
  readonly totals = input<readonly CurrencyTotal[] | null>(null);
  readonly opened = input<string>();

  private readonly formats = inject(Formats);
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly unit = computed(() => this.formats.unit('yi'));
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
