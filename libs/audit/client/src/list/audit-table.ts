import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { AUDIT_FIELDS, type AuditField, type AuditRow } from '@luodi/audit/contract';
import {
  Formats,
  ListCell,
  ListNames,
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
import { EN, ZH } from '../audit-words';

type Row = Listed<AuditRow>;

/** The entries as rows; on a phone as short ones. */
@Component({
  selector: 'lu-audit-table',
  imports: [ListCell, ListTable, RecordLink, Skeleton, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list().first()) {
      <lu-skeleton [rows]="12" />
    } @else if (phone()) {
      <ul>
        @for (row of list().items(); track row.id) {
          <li class="entry">
            <lu-record-link [id]="row.id" [name]="text(row, 'action')" [to]="['/audit', row.id]" />
            <span class="s sub">{{ text(row, 'person') }}</span>
            <span class="s mute ell">{{ text(row, 'kind') }} {{ text(row, 'record') }}</span>
            <span class="s mute">{{ time(row) }}</span>
          </li>
        }
      </ul>
      @if (list().hasMore()) {
        <button class="btn ghost" type="button" [disabled]="list().loading()" (luWhenSeen)="list().more()" (click)="list().more()">
          {{ w().more }}
        </button>
      }
    } @else {
      <lu-list-table
        [list]="list()"
        [fields]="fields"
        [state]="state()"
        [usual]="usual()"
        [totals]="totals()"
        [opened]="opened()"
        (countAll)="countAll.emit()"
      >
        <ng-template luListCell="at" let-row>
          <lu-record-link [id]="row.id" [name]="time(row)" [to]="['/audit', row.id]" [open]="row.id === opened()" />
        </ng-template>
        <ng-template luListCell="sealed" let-row>
          <span [class]="row.cells.sealed ? 'tag' : 'mute'">{{ text(row, 'sealed') }}</span>
        </ng-template>
      </lu-list-table>
    }
  `,
  styles: `
    .entry {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--s1) var(--s3);
      padding: var(--s3) 0;
      border-bottom: 1px solid var(--line);
      align-items: baseline;
    }
  `,
})
export class AuditTable {
  readonly list = input.required<PageList<Row>>();
  readonly state = input.required<ListState>();
  readonly usual = input.required<UsualList>();
  readonly totals = input<ListTotals>();
  readonly opened = input<string>();
  readonly countAll = output<void>();
  private readonly formats = inject(Formats);
  private readonly names = inject(ListNames);
  protected readonly fields = AUDIT_FIELDS;
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);
  protected readonly time = (row: Row) => this.formats.instant(String(row.cells['at']), { year: 'always' });
  protected readonly text = (row: Row, name: AuditField) =>
    name === 'sealed' ? (row.cells[name] ? this.w().yes : this.w().facts.notYet) : this.names.text(row.cells[name], AUDIT_FIELDS[name]);
}
