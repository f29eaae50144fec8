import {
  afterNextRender,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { SearchHit } from '@luodi/search/contract';
import { Formats, Icon, isComposed, Language, markNames, problemText, words, type Command, type IconName } from '@luodi/shared/client';
import { RecentHits } from '../data-access/recent-hits';
import { SearchApi } from '../data-access/search-api';
import { EN, ZH } from '../search-words';
import { addressOf, sectionsOf, type Row } from './palette-rows';

const REST_MS = 160;
const ICONS: Record<SearchHit['kind'], IconName> = {
  project: 'projects',
  investor: 'investors',
  lead: 'leads',
  contact: 'person',
  visit: 'visits',
  target: 'industries',
};

/** Find any record, go anywhere, do anything by typing: a dialog with one field and what it finds. While an input method composes nothing happens. */
@Component({
  selector: 'lu-palette',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(click)': 'outside($event)' },
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  readonly commands = input.required<readonly Command[]>();
  readonly closed = output<void>();

  private readonly api = inject(SearchApi);
  private readonly router = inject(Router);
  private readonly recent = inject(RecentHits);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly names = markNames();
  protected readonly w = words(ZH, EN);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');

  protected readonly text = signal('');
  private readonly search = resource({
    params: () => this.text().trim() || undefined,
    loader: async ({ params: q, abortSignal }) => {
      await new Promise((rested) => setTimeout(rested, REST_MS));
      return { q, hits: abortSignal.aborted ? [] : await this.api.find(q) };
    },
  });
  private readonly found = computed(() => (this.search.hasValue() ? this.search.value() : undefined));
  /** What was found lasts while the next search is under way, so that the list does not blink. */
  private readonly hits = linkedSignal<{ q: string; hits: SearchHit[] } | undefined, SearchHit[]>({
    source: this.found,
    computation: (found, before) => found?.hits ?? before?.value ?? [],
  });
  protected readonly busy = computed(() => this.search.isLoading());
  protected readonly failed = computed(() => (this.search.error() ? problemText(this.search.error(), this.language.code()) : ''));
  protected readonly sections = computed(() => {
    let at = 0;
    const sections = sectionsOf(this.text(), { hits: this.hits(), recent: this.recent.hits(), commands: this.commands() });
    return sections.map(({ of, rows }) => ({ of, rows: rows.map((row) => ({ at: at++, row })) }));
  });
  private readonly rows = computed(() => this.sections().flatMap(({ rows }) => rows.map(({ row }) => row)));
  /** The row that Enter takes: the first again whenever others are shown. */
  protected readonly at = linkedSignal({ source: this.rows, computation: () => 0 });
  protected readonly active = computed(() => (this.rows().length ? `palette-${this.at()}` : null));
  private hurried = false;

  constructor() {
    const before = document.activeElement as HTMLElement | null;
    afterNextRender(() => this.dialog().nativeElement.showModal());
    afterRenderEffect(() => {
      this.list()?.nativeElement.querySelector(`#palette-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
    });
    afterRenderEffect(() => {
      if (this.busy() || !this.hurried) return;
      this.hurried = false;
      this.take(this.rows()[0]);
    });
    inject(DestroyRef).onDestroy(() => setTimeout(() => document.activeElement === document.body && before?.focus()));
  }

  protected type(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    this.hurried = false;
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected press(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    const act = { ArrowDown: () => this.step(1), ArrowUp: () => this.step(-1), Enter: () => this.enter() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  protected take(row: Row<Command> | undefined): void {
    if (!row) return;
    this.closed.emit();
    if ('command' in row) return row.command.run();
    this.recent.add(row.hit);
    void this.router.navigate(addressOf(row.hit));
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }

  protected outside({ target }: Event): void {
    if (target === this.dialog().nativeElement) this.closed.emit();
  }

  protected icon(row: Row<Command>): IconName {
    return 'hit' in row ? ICONS[row.hit.kind] : row.command.icon;
  }

  protected name(row: Row<Command>): string {
    return 'hit' in row ? row.hit.name : row.command.label;
  }

  protected about(row: Row<Command>): string {
    if (!('hit' in row)) return '';
    const { stage, visitedOn, about } = row.hit;
    return [stage && this.names().stages[stage], visitedOn && this.formats.day(visitedOn), ...about].filter(Boolean).join(' · ');
  }

  protected keys(row: Row<Command>): string[] {
    return 'command' in row ? (row.command.keys?.split(' ') ?? []) : [];
  }

  private step(by: number): void {
    const count = this.rows().length;
    if (count) this.at.update((at) => (at + by + count) % count);
  }

  /** Enter on a search that is still under way takes the first it finds. */
  private enter(): void {
    if (this.busy()) this.hurried = true;
    else this.take(this.rows()[this.at()]);
  }
}
