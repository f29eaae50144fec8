import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { words } from '../../i18n/words';
import { Icon } from '../../ui/marks/icon';
import { ComboSearch, type ComboOption, type ComboSource } from './combo-search';

let made = 0;

/**
 * Typeahead over records: type (an input method may compose), arrows, Enter, Esc. `value` is the chosen option's value, or null. `shown` is
 * the text of a value that was chosen before. Hits marked `disabled` (masked, held by another unit) are read out but cannot be chosen.
 */
@Component({
  selector: 'lu-combobox',
  imports: [Icon],
  templateUrl: './combobox.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ComboSearch],
  host: { style: 'display: block; position: relative' },
})
export class Combobox {
  readonly source = input.required<ComboSource>();
  readonly value = model<string | null>(null);
  readonly shown = input('');
  readonly placeholder = input('');
  readonly label = input<string>();
  /** Offer to make a new record of what was typed, in these words: `(text) => 新增“text”`. */
  readonly offer = input<(text: string) => string>();
  readonly disabled = input(false);
  readonly chosen = output<ComboOption>();
  readonly typed = output<string>();
  readonly create = output<string>();
  readonly touch = output<void>();

  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly search = inject(ComboSearch);
  protected readonly id = `combo-${++made}`;
  protected readonly w = words(
    { none: '没有找到', searching: '正在找…', clear: '清除' },
    { none: 'Nothing found', searching: 'Searching…', clear: 'Clear' },
  );
  protected readonly text = linkedSignal(() => (this.value() === null || this.value() === '' ? '' : this.shown()));
  protected readonly open = signal(false);
  protected readonly at = signal(-1);
  protected readonly rows = computed(() => {
    const text = this.text().trim();
    // A new record is offered only once it is known which there are.
    const offer = text && !this.search.busy() ? this.offer()?.(text) : undefined;
    return [...this.search.options(), ...(offer ? [{ value: '', label: offer }] : [])] as ComboOption[];
  });

  constructor() {
    effect(() => {
      this.search.options();
      untracked(() => this.at.set(this.rows().findIndex(({ disabled }) => !disabled)));
    });
  }

  focus(): void {
    this.input().nativeElement.focus();
  }

  protected type(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    const text = this.input().nativeElement.value;
    this.text.set(text);
    if (this.value()) this.value.set(null);
    this.text.set(text);
    this.typed.emit(text);
    this.open.set(true);
    this.search.find(this.source(), text.trim());
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const act = {
      ArrowDown: () => this.step(1),
      ArrowUp: () => this.step(-1),
      Enter: () => !this.search.busy() && this.choose(this.rows()[this.at()]),
      Escape: () => this.close(),
    }[event.key];
    if (!act || (!this.open() && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  protected show(): void {
    if (this.open() || this.disabled()) return;
    this.open.set(true);
    this.search.find(this.source(), this.value() ? '' : this.text().trim());
  }

  protected choose(option: ComboOption | undefined): void {
    if (!option || option.disabled) return;
    this.close();
    if (option.value === '') return this.create.emit(this.text().trim());
    this.value.set(option.value);
    this.text.set(option.label);
    this.chosen.emit(option);
  }

  protected clear(): void {
    this.value.set(null);
    this.text.set('');
    this.focus();
  }

  protected leave(): void {
    this.close();
    if (!this.value() && !this.offer()) this.text.set('');
    this.touch.emit();
  }

  private close(): void {
    this.open.set(false);
  }

  private step(by: number): void {
    if (!this.open()) return this.show();
    const rows = this.rows();
    const next = rows
      .map((_, index) => (this.at() + by * (index + 1) + rows.length * 2) % rows.length)
      .find((index) => !rows[index]?.disabled);
    if (next !== undefined) this.at.set(next);
  }
}
