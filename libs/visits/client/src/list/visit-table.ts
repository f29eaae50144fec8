import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { ListCell, ListTable, RecordLink, type ListState, type PageList, type RowPicks, type UsualList } from '@luodi/shared/client';
import type { Listed, ListTotals } from '@luodi/shared/contract';
import { VISIT_COLUMNS, VISIT_FIELDS, type VisitView } from '@luodi/visits/contract';
import { DirectionMark } from '../ui/direction-mark';

export const USUAL: UsualList = { columns: VISIT_COLUMNS, sort: '-visitedOn' };

/** Visits as rows, in columns, order or groups of one's own. */
@Component({
  selector: 'lu-visit-table',
  imports: [DirectionMark, ListCell, ListTable, RecordLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-list-table
      [list]="list()"
      [fields]="fields"
      [state]="state()"
      [usual]="usual"
      [totals]="totals()"
      [opened]="opened()"
      [selection]="picks().offered()"
      (countAll)="countAll.emit()"
    >
      <ng-template luListCell="company" let-visit>
        <lu-record-link
          [id]="visit.id"
          [name]="visit.investorName ?? visit.projectName ?? '—'"
          [to]="['/visits', visit.id]"
          [open]="visit.id === opened()"
        />
      </ng-template>
      <ng-template luListCell="direction" let-visit><lu-direction [is]="visit.direction" /></ng-template>
    </lu-list-table>
  `,
})
export class VisitTable {
  readonly list = input.required<PageList<Listed<VisitView>>>();
  readonly state = input.required<ListState>();
  readonly totals = input<ListTotals>();
  readonly opened = input<string>();
  readonly picks = input.required<RowPicks<Listed<VisitView>>>();
  /** An exact count is wanted. */
  readonly countAll = output<void>();
  protected readonly fields = VISIT_FIELDS;
  protected readonly usual = USUAL;
}
