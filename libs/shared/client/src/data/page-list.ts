import { HttpClient, HttpParams } from '@angular/common/http';
import { computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { TOTAL_CAP, type Page } from '@luodi/shared/contract';
import { firstValueFrom, type Subscription } from 'rxjs';

/** As many as the server gives at once. */
const LARGEST_PAGE = 200;

export type PageParams = Record<string, string | number | boolean | null | undefined>;
export interface PageRequest {
  url: string;
  params?: PageParams;
}

/**
 * A list that grows page by page along the server's cursor, and starts anew when its request changes. Call in an injection context;
 * a request of `undefined` means "not yet".
 */
export class PageList<T> {
  private readonly http = inject(HttpClient);
  private readonly loaded = signal<Page<T> | undefined>(undefined);
  private readonly failed = signal<unknown>(undefined);
  private readonly busy = signal(false);
  private running?: Subscription;

  readonly items = computed<T[]>(() => this.loaded()?.items ?? []);
  readonly total = computed(() => this.loaded()?.total ?? 0);
  /** 1,000+ instead of a false exact count. */
  readonly totalText = computed(() => (this.total() >= TOTAL_CAP ? '1,000+' : String(this.total())));
  /** Whether counting stopped before the end. */
  readonly capped = computed(() => this.total() >= TOTAL_CAP);
  readonly hasMore = computed(() => !!this.loaded()?.nextCursor);
  readonly loading = this.busy.asReadonly();
  private readonly begins = signal(0);
  /** Changes each time the list begins anew. */
  readonly begun = this.begins.asReadonly();
  readonly error = this.failed.asReadonly();
  readonly isEmpty = computed(() => this.loaded() !== undefined && this.items().length === 0 && !this.failed());
  /** True until the first page (of the present request) has come or failed. */
  readonly first = computed(() => this.loaded() === undefined && !this.failed());

  constructor(private readonly request: () => PageRequest | undefined) {
    effect(() => {
      this.request();
      untracked(() => this.reload());
    });
    inject(DestroyRef).onDestroy(() => this.running?.unsubscribe());
  }

  reload(): void {
    this.loaded.set(undefined);
    this.fetch();
  }

  /** Asks for the first page again without taking the rows away meanwhile; ends when it has come or failed. */
  refresh(): Promise<void> {
    this.fetch();
    const { running } = this;
    return running ? new Promise((ended) => running.add(ended)) : Promise.resolve();
  }

  more(): void {
    if (this.hasMore() && !this.busy()) this.fetch(this.loaded()?.nextCursor);
  }

  /** The first rows of all that match, over as many pages as that takes. */
  async firstRows(most: number): Promise<T[]> {
    const request = untracked(this.request);
    const rows: T[] = [];
    let cursor: string | null = request ? '' : null;
    while (cursor !== null && rows.length < most) {
      const params = queryOf({ ...request!.params, limit: LARGEST_PAGE, cursor });
      const page: Page<T> = await firstValueFrom(this.http.get<Page<T>>(request!.url, { params }));
      rows.push(...page.items);
      cursor = page.nextCursor;
    }
    return rows.slice(0, most);
  }

  private fetch(cursor?: string | null): void {
    this.running?.unsubscribe();
    this.failed.set(undefined);
    if (!cursor) this.begins.update((before) => before + 1);
    const request = untracked(this.request);
    if (!request) return;
    this.busy.set(true);
    this.running = this.http.get<Page<T>>(request.url, { params: queryOf({ ...request.params, cursor }) }).subscribe({
      next: (page) => this.loaded.update((before) => (cursor && before ? { ...page, items: [...before.items, ...page.items] } : page)),
      error: (failure: unknown) => this.settle(() => this.failed.set(failure)),
      complete: () => this.settle(),
    });
  }

  private settle(then: () => void = () => undefined): void {
    this.busy.set(false);
    then();
  }
}

/** `projects = pageList<ProjectRow>(() => ({ url: '/api/projects', params: { q: this.q() } }))` */
export function pageList<T>(request: () => PageRequest | undefined): PageList<T> {
  return new PageList<T>(request);
}

/** Leaves out what is not set, so that an address says only what was asked. */
export function queryOf(params: PageParams): HttpParams {
  return Object.entries(params).reduce(
    (query, [name, value]) => (value === null || value === undefined || value === '' ? query : query.set(name, value)),
    new HttpParams(),
  );
}
