import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChildren,
  DestroyRef,
  Directive,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  TemplateRef,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Cell, GroupTotals, Listed, ListFields, ListTotals } from '@luodi/shared/contract';
import type { PageList } from '../data/page-list';
import { Formats } from '../i18n/formats';
import { words } from '../i18n/words';
import { isSingle } from '../keys/shortcut-rules';
import { Amount } from '../ui/marks/amount';
import { Industry } from '../ui/marks/industry';
import { Skeleton } from '../ui/page/skeleton';
import { WhenSeen } from '../ui/page/when-seen';
import { addressOf, turned, type ListState, type UsualList } from './list-address';
import { ListNames } from './list-names';
import { linesInSight } from './list-window';
import { EN, ZH } from './list-words';
import { RowPick } from './row-pick';
import type { RowSelection } from './row-selection';
import { linesOf, type ListLine } from './list-lines';

export type ListRow = Listed<{ id: string; currency?: string }>;

/** How a list shows one of its fields: `<ng-template luListCell="stage" let-row>…</ng-template>`. */
@Directive({ selector: 'ng-template[luListCell]' })
export class ListCell {
  readonly luListCell = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: never }>>(TemplateRef);
}

/**
 * The rows of a list as a table: the columns, sort and groups of its address, totals of the server at its foot. Of a long list only the rows
 * in sight are drawn. Fields without a template of their own are written by their kind.
 */
@Component({
  selector: 'lu-list-table',
  host: { '(keydown)': 'press($event)' },
  imports: [Amount, Industry, NgTemplateOutlet, RouterLink, RowPick, Skeleton, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './list-table.html',
  styleUrl: './list-table.css',
})
export class ListTable {
  readonly list = input.required<PageList<ListRow>>();
  readonly fields = input.required<ListFields>();
  readonly state = input.required<ListState>();
  readonly usual = input.required<UsualList>();
  readonly totals = input<ListTotals>();
  readonly opened = input<string>();
  /** The rows can be picked: by their boxes, or by X or the space bar on a row. */
  readonly selection = input<RowSelection>();
  readonly countAll = output<void>();
  private readonly cells = contentChildren(ListCell);
  private readonly body = viewChild<ElementRef<HTMLElement>>('body');
  private readonly formats = inject(Formats);
  protected readonly names = inject(ListNames);
  protected readonly w = words(ZH, EN);

  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.luListCell(), cell.template])));
  protected readonly lines = computed(() => linesOf(this.list().items(), this.state().group, this.totals()?.groups ?? []));
  private readonly view = signal({ top: 0, height: 0 });
  private readonly height = signal(44);
  protected readonly seen = computed(() => linesInSight(this.lines().length, this.height(), this.view()));
  protected readonly shown = computed(() => this.lines().slice(this.seen().from, this.seen().to));
  protected readonly before = computed(() => this.seen().from * this.height());
  protected readonly after = computed(() => (this.lines().length - this.seen().to) * this.height());
  protected readonly windowed = computed(() => this.shown().length < this.lines().length);
  protected readonly width = computed(() => this.state().columns.length + (this.selection() ? 1 : 0));
  protected readonly summed = computed(() => this.state().columns.some((name) => this.fields()[name]!.sum));

  constructor() {
    const look = () => this.look();
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look, { passive: true });
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    });
    effect(() => {
      const { group, columns } = this.state();
      untracked(() => this.names.prepare([...columns, ...(group ? [group] : [])].map((name) => this.fields()[name]!)));
    });
    effect(() => {
      const id = this.opened();
      if (id) untracked(() => this.bringIntoSight(id));
    });
  }

  protected label(name: string): string {
    const field = this.fields()[name]!;
    const unit = field.kind === 'money' ? ` ${this.formats.unit(field.currency ? 'wan' : 'yi', field.currency)}` : '';
    return this.names.label(field) + unit;
  }

  protected figures(name: string): boolean {
    return ['money', 'number'].includes(this.fields()[name]!.kind);
  }

  protected isIndustry(name: string): boolean {
    const { kind, values } = this.fields()[name]!;
    return kind === 'code' && !values;
  }

  protected ordered(name: string): 'ascending' | 'descending' | null {
    const [first] = this.state().sort;
    return first?.field !== name ? null : first.descending ? 'descending' : 'ascending';
  }

  protected sortBy(name: string) {
    const sort = turned(this.state(), name, this.fields());
    return sort.length ? addressOf({ sort }, this.usual()) : { sort: null };
  }

  protected text(row: ListRow, name: string): string {
    return this.names.text(row.cells[name], this.fields()[name]!, row.currency);
  }

  protected currencyOf(row: ListRow, name: string): string {
    return this.fields()[name]!.currency ?? row.currency ?? 'CNY';
  }

  protected sums(name: string, of: Pick<GroupTotals, 'sums'> | undefined) {
    return this.fields()[name]!.sum ? (of?.sums[name] ?? []) : [];
  }

  protected isMoney(name: string): boolean {
    return this.fields()[name]!.kind === 'money';
  }

  protected amount(value: Cell | undefined): number | null {
    return typeof value === 'number' ? value : null;
  }

  protected groupName({ value }: { value: string | null }): string {
    return value === null ? this.w().none : this.names.text(value, this.fields()[this.state().group!]!);
  }

  protected keyOf(line: ListLine): string {
    return line.row?.id ?? `group ${line.group?.value}`;
  }

  protected press(event: KeyboardEvent): void {
    const { record } = (event.target as HTMLElement).dataset;
    const picks = this.selection();
    if (!record || !picks) return;
    if (event.key === 'Escape' && picks.count()) picks.clear();
    else if (isSingle(event) && [' ', 'X'].includes(event.key.toUpperCase())) picks.toggle(record, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private look(): void {
    const body = this.body()?.nativeElement;
    if (!body || !this.windowed()) return;
    const height = body.querySelector<HTMLElement>('tr.line')?.offsetHeight;
    if (height) this.height.set(height);
    this.view.set({ top: body.getBoundingClientRect().top, height: innerHeight });
  }

  /** The row open in the panel may have left the window that is drawn. */
  private bringIntoSight(id: string): void {
    const at = this.lines().findIndex(({ row }) => row?.id === id);
    const body = this.body()?.nativeElement;
    if (!body || at < 0 || (at >= this.seen().from && at < this.seen().to)) return;
    const top = body.getBoundingClientRect().top + at * this.height() - innerHeight / 2;
    body.closest('main')?.scrollBy({ top });
    scrollBy({ top });
    this.look();
  }
}
