import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { CellTextDto, ChooseRowDto, ColumnFieldDto, CommitMode, ImportView } from '@luodi/imports/contract';
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
import { countOf, rowsOf, SHOWN, shownOf, type Shown } from './review';

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
  protected readonly one = this.imports.one(this.id);
  protected readonly view = lasting(this.one);
  protected readonly sending = signal(false);
  protected readonly refused = signal('');

  protected readonly shown = computed(() => shownOf(this.show()));
  protected readonly rows = computed(() => rowsOf(this.view()?.rows ?? [], this.shown()));
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
    return view ? SHOWN.map((shown) => ({ value: shown, label: this.label(shown), count: countOf(view, shown) })) : [];
  });
  /** Reviewed before, and again with what was changed since: the rows stay in sight. */
  protected readonly rereading = computed(() => isReading(this.view()) && this.read());
  protected readonly waiting = computed(() => isReading(this.view()) && !this.read());
  protected readonly changing = computed(() => !!this.view()?.can.change || this.rereading());
  protected readonly busy = computed(() => this.sending() || this.rereading());

  /** Read through before it failed: then it was the writing that failed. */
  protected readonly read = computed(() => !!this.view()?.rows.length);

  protected readonly annotated = computed(() => `/api/imports/${this.id()}/annotated?language=${this.language.code()}`);

  protected label(shown: Shown): string {
    return shown === 'all' || shown === 'noted' ? this.w()[shown] : this.w().actions[shown];
  }

  protected look(shown: Shown): void {
    void this.router.navigate([], { queryParams: { show: shown === 'all' ? null : shown }, queryParamsHandling: 'merge' });
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
