import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Amount, Empty, ErrorState, Formats, Language, lasting, PageHead, problemText, Skeleton, Tabs, words } from '@luodi/shared/client';
import { ImportsApi } from '../data-access/imports-api';
import { EN, ZH } from '../imports-words';
import { CommitBar } from './commit-bar';
import { ImportRows } from './import-rows';
import { ImportSteps } from './import-steps';
import { countOf, rowsOf, SHOWN, shownOf, type Shown } from './review';

/** One import: while it is read, what was wrong, the review of its rows, the writing, the result. One may leave and come back. */
@Component({
  selector: 'lu-import-page',
  imports: [Amount, CommitBar, Empty, ErrorState, ImportRows, ImportSteps, PageHead, RouterLink, Skeleton, Tabs],
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
  protected readonly waiting = computed(() => ['queued', 'reading'].includes(this.view()?.state ?? ''));

  /** Read through before it failed: then it was the writing that failed. */
  protected readonly read = computed(() => !!this.view()?.rows.length);

  protected label(shown: Shown): string {
    return shown === 'all' || shown === 'noted' ? this.w()[shown] : this.w().actions[shown];
  }

  protected look(shown: Shown): void {
    void this.router.navigate([], { queryParams: { show: shown === 'all' ? null : shown }, queryParamsHandling: 'merge' });
  }

  protected commit(): Promise<void> {
    return this.ask(() => this.imports.commit(this.id()));
  }

  protected revert(): Promise<void> {
    return this.ask(() => this.imports.revert(this.id()));
  }

  private async ask(request: () => Promise<unknown>): Promise<void> {
    this.sending.set(true);
    this.refused.set('');
    try {
      await request();
      this.one.reload();
    } catch (failure) {
      this.refused.set(problemText(failure, this.language.code()));
    } finally {
      this.sending.set(false);
    }
  }
}
