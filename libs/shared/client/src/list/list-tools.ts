import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { conditionsOf, type Filter, type ListFields, type ListQuery } from '@luodi/shared/contract';
import { queryOf, type PageParams } from '../data/page-list';
import { Language } from '../i18n/language';
import { words } from '../i18n/words';
import { Menu, MenuItem } from '../ui/float/menu';
import { Popover } from '../ui/float/popover';
import { Icon } from '../ui/marks/icon';
import { Viewport } from '../ui/page/viewport';
import { FilterSheet } from './filter-sheet';
import { addressOf, type ListState, type UsualList } from './list-address';
import { ListNames } from './list-names';
import { EN, ZH } from './list-words';

/** What a list can be asked beside its search: filter, columns, groups, and the file of what is shown. All of it goes into the address. */
@Component({
  selector: 'lu-list-tools',
  imports: [FilterSheet, Icon, Menu, MenuItem, Popover],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './list-tools.html',
  styleUrl: './list-tools.css',
})
export class ListTools {
  readonly fields = input.required<ListFields>();
  readonly state = input.required<ListState>();
  readonly usual = input.required<UsualList>();
  /** Address of the list, to which `/export.csv` is added, and the query of its requests. */
  readonly url = input.required<string>();
  readonly asked = input.required<PageParams | undefined>();
  /** Where rows are no table, as on a board, there are no columns and groups. */
  readonly table = input(true);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  protected readonly phone = inject(Viewport).phone;
  protected readonly names = inject(ListNames);
  protected readonly w = words(ZH, EN);
  protected readonly filtering = signal(false);
  protected readonly conditions = computed(() => conditionsOf(this.state().filter).length);
  protected readonly choices = computed(() =>
    Object.entries(this.fields()).map(([name, field]) => ({ name, field, label: this.names.label(field) })),
  );
  protected readonly groups = computed(() => this.choices().filter(({ field }) => field.group));

  protected file(format: 'csv' | 'xlsx'): string {
    const params = { ...this.asked(), columns: this.state().columns.join(), limit: undefined, language: this.language.code() };
    return `${this.url()}/export.${format}?${queryOf(params).toString()}`;
  }

  protected apply(filter: Filter | null): void {
    this.filtering.set(false);
    this.write({ filter });
  }

  protected group(name: string): void {
    this.write({ group: name || null });
  }

  /** A new column comes last. */
  protected show(name: string, on: boolean): void {
    const now = this.state().columns;
    this.write({ columns: on ? [...now, name] : now.filter((one) => one !== name) });
  }

  protected usualColumns(): void {
    this.write({ columns: [...this.usual().columns] });
  }

  private write(change: Partial<ListQuery>): void {
    const queryParams = { ...addressOf(change, this.usual()), panel: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
