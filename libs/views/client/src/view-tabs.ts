import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Icon, Language, Menu, MenuItem, problemText, Toasts, words } from '@luodi/shared/client';
import type { ChangeViewDto, ListName, SavedView, Sharing } from '@luodi/views/contract';
import { isNarrowed, paramsOfView, queryOfView } from './view-address';
import { ViewDialog } from './view-dialog';
import { ViewsApi } from './views-api';
import { EN, ZH } from './views-words';

/** `?saved=` where it was chosen that no view is open. */
const NONE = 'all';

/** Saved views as tabs over a list. A view is a name for an address, so opening one goes there; `?saved=` says which is open. */
@Component({
  selector: 'lu-view-tabs',
  imports: [Icon, Menu, MenuItem, RouterLink, ViewDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './view-tabs.html',
  styleUrl: './view-tabs.css',
})
export class ViewTabs {
  readonly list = input.required<ListName>();
  private readonly api = inject(ViewsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} as Record<string, string> });
  protected readonly w = words(ZH, EN);
  protected readonly none = { saved: NONE };
  protected readonly views = this.api.of(this.list);
  protected readonly shown = computed(() => (this.views.hasValue() ? this.views.value() : []));
  protected readonly open = computed(() => this.shown().find(({ id }) => id === this.params()['saved']));
  /** The address is of a view that is there no more. */
  protected readonly gone = computed(() => {
    const { saved } = this.params();
    return saved !== undefined && saved !== NONE && this.views.status() === 'resolved' && !this.open();
  });
  private readonly query = computed(() => queryOfView(this.params()));
  /** The list is no longer as the open view has it. */
  protected readonly differs = computed(() => this.open() !== undefined && queryOfView(paramsOfView(this.open()!.query)) !== this.query());
  protected readonly worthSaving = computed(() => isNarrowed(this.query()) && (!this.open() || this.differs()));
  protected readonly naming = signal<'new' | 'open' | null>(null);
  protected readonly problem = signal('');

  constructor() {
    // Whoever comes by the navigation, with nothing in the address, finds the usual view open.
    effect(() => {
      const usual = this.shown().find((view) => view.usual);
      const bare = untracked(() => !this.params()['saved'] && !this.params()['panel'] && this.query() === '');
      if (usual && bare) untracked(() => this.router.navigate([], { queryParams: this.addressOf(usual), replaceUrl: true }));
    });
  }

  protected addressOf({ id, query }: SavedView): Record<string, string> {
    return { ...paramsOfView(query), saved: id };
  }

  protected async name({ name, sharing }: { name: string; sharing: Sharing }): Promise<void> {
    const now = this.open();
    const query = this.query();
    await this.attempt(async () => {
      const kept =
        this.naming() === 'open' && now
          ? await this.api.change(now, { name, sharing })
          : await this.api.save({ list: this.list(), name, sharing, query });
      this.naming.set(null);
      this.views.update((views) => [...views.filter(({ id }) => id !== kept.id), kept]);
      this.toasts.say(this.w().saved(name));
      await this.router.navigate([], { queryParams: { saved: kept.id }, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  protected change(view: SavedView, change: ChangeViewDto): Promise<void> {
    return this.attempt(async () => void (await this.api.change(view, change)));
  }

  protected update(view: SavedView): Promise<void> {
    return this.change(view, { query: this.query() });
  }

  protected remove(view: SavedView): Promise<void> {
    const { list, name, query, sharing } = view;
    const undo = () => void this.attempt(async () => void (await this.api.save({ list, name, query, sharing })));
    return this.attempt(async () => {
      await this.api.remove(view);
      await this.router.navigate([], { queryParams: this.none, queryParamsHandling: 'merge', replaceUrl: true });
      this.toasts.say(this.w().removed(name), { label: this.w().undo, run: undo });
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.problem.set('');
    try {
      await work();
    } catch (failure) {
      this.problem.set(problemText(failure, this.language.code()));
      if (!this.naming()) this.toasts.say(this.problem());
    }
    this.views.reload();
  }
}
