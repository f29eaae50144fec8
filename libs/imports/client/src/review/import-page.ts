import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import {
  MOST_ROWS_SENT,
  ROWS_AT_FIRST,
  ROWS_SHOWN,
  type CellTextDto,
  type ChooseRowDto,
  type ColumnFieldDto,
  type CommitMode,
  type ImportView,
  type RowsShown,
} from '@luodi/imports/contract';
import { Router, RouterLink } from '@angular/router';
import {
  Amount,
  Empty,
  ErrorState,
  Formats,
  Icon,
  Language,
  lasting,
  PageHead,
  problemText,
  Skeleton,
  Tabs,
  words,
} from '@luodi/shared/client';
import { ImportsApi } from '../data-access/imports-api';
import { EN, ZH } from '../imports-words';
import { MEND_EN, MEND_ZH } from '../mend-words';
import { ColumnsRead } from './columns-read';
import { CommitBar } from './commit-bar';
import { Corrections } from './corrections';
import { ImportRows } from './import-rows';
import { ImportSteps } from './import-steps';
import { countOf, shownOf } from './review';

/** One import: while it is read, what was wrong, the review of its rows, the writing, the result. One may leave and come back. */
@Component({
  selector: 'lu-import-page',
  imports: [
    Amount,
    ColumnsRead,
    CommitBar,
    Corrections,
    Empty,
    ErrorState,
    Icon,
    ImportRows,
    ImportSteps,
    PageHead,
    RouterLink,
    Skeleton,
    Tabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  readonly id = input.required<string>();
  readonly show = input<string>();

  private readonly imports = inject(ImportsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly m = words(MEND_ZH, MEND_EN);
  protected readonly shown = computed(() => shownOf(this.show()));
  private readonly most = linkedSignal({ source: this.shown, computation: () => ROWS_AT_FIRST });
  protected readonly one = this.imports.one(this.id, () => ({ shown: this.shown(), rows: this.most() }));
  protected readonly view = lasting(this.one);
  protected readonly sending = signal(false);
  protected readonly refused = signal('');

  /** Of those that are shown; no more than one page can hold. */
  protected readonly count = computed(() => Math.min(countOf(this.view()!, this.shown()), MOST_ROWS_SENT));
  protected readonly crumbs = computed(() => [{ text: this.w().title, to: '/imports' }]);
  protected readonly lead = computed(() => {
    const view = this.view();
    if (!view) return '';
    const { kinds, sheet, statedOn } = this.w();
    const until = view.statedOn && statedOn(this.formats.day(view.statedOn, { year: 'always' }));
    return [kinds[view.kind], view.sheet && sheet(view.sheet), until].filter(Boolean).join(' · ');
  });
  protected readonly tabs = computed(() => {
    const view = this.view();
    return view ? ROWS_SHOWN.map((shown) => ({ value: shown, label: this.label(shown), count: countOf(view, shown) })) : [];
  });
  /** Reviewed before, and again with what was changed since: the rows stay in sight. */
  protected readonly rereading = computed(() => isReading(this.view()) && this.read());
  protected readonly waiting = computed(() => isReading(this.view()) && !this.read());
  protected readonly changing = computed(() => !!this.view()?.can.change || this.rereading());
  protected readonly busy = computed(() => this.sending() || this.rereading());

  /** Read through before it failed: then it was the writing that failed. */
  protected readonly read = computed(() => !!this.view()?.columns.length);

  protected readonly annotated = computed(() => `/api/imports/${this.id()}/annotated?language=${this.language.code()}`);

  protected label(shown: RowsShown): string {
    return shown === 'all' || shown === 'noted' ? this.w()[shown] : this.w().actions[shown];
  }

  protected look(shown: RowsShown): void {
    void this.router.navigate([], { queryParams: { show: shown === 'all' ? null : shown }, queryParamsHandling: 'merge' });
  }

  protected fetchMore(): void {
    this.most.update((most) => Math.min(most + ROWS_AT_FIRST, MOST_ROWS_SENT));
  }

  protected readonly act = {
    correct: (cells: CellTextDto[]) => this.ask((id) => this.imports.correct(id, cells)),
    choose: (choice: ChooseRowDto) => this.ask((id) => this.imports.choose(id, choice)),
    assign: (columns: ColumnFieldDto[]) => this.ask((id) => this.imports.assign(id, columns)),
    forget: () => this.ask((id) => this.imports.forget(id)),
    review: () => this.ask((id) => this.imports.review(id)),
    commit: (mode: CommitMode) => this.ask((id) => this.imports.commit(id, mode)),
    revert: () => this.ask((id) => this.imports.revert(id)),
  };

  private async ask(request: (id: string) => Promise<unknown>): Promise<void> {
    this.sending.set(true);
    this.refused.set('');
    try {
      await request(this.id());
      this.one.reload();
    } catch (failure) {
      this.refused.set(problemText(failure, this.language.code()));
    } finally {
      this.sending.set(false);
    }
  }
}

function isReading(view: ImportView | undefined): boolean {
  return view?.state === 'queued' || view?.state === 'reading';
}
