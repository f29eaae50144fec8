import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, linkedSignal, output } from '@angular/core';
import { Router } from '@angular/router';
import { words } from '../i18n/words';
import { Icon } from '../ui/marks/icon';

const REST_MS = 240;

/** Search of a list: says what was typed once typing rests, never in the middle of a word an input method is composing. Esc clears. */
@Component({
  selector: 'lu-search-box',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="search" role="search">
      <lu-icon name="search" />
      <input
        type="text"
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="label()"
        [placeholder]="label()"
        [value]="text()"
        (input)="type($event)"
        (compositionend)="type($event)"
        (keydown)="press($event)"
      />
      @if (text()) {
        <button class="btn ghost icon s" type="button" [attr.aria-label]="w().clear" (click)="say('')"><lu-icon name="close" /></button>
      }
    </div>
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly value = input('');
  readonly searched = output<string>();
  protected readonly w = words({ clear: '清除' }, { clear: 'Clear' });
  protected readonly text = linkedSignal(() => this.value());
  private readonly router = inject(Router);
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    const text = (event.target as HTMLInputElement).value;
    this.text.set(text);
    this.sayAtRest(text);
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.say(this.text());
    if (event.key !== 'Escape' || !this.text()) return;
    event.stopPropagation();
    this.say('');
  }

  /** What is pressed, or gone to, comes first: rows that changed under the pointer, or another navigation, would swallow the click. */
  private sayAtRest(text: string): void {
    clearTimeout(this.timer);
    const elsewhere = () => this.router.currentNavigation() !== null || document.querySelector(':is(a, button):active') !== null;
    this.timer = setTimeout(() => (elsewhere() ? this.sayAtRest(text) : this.say(text)), REST_MS);
  }

  protected say(text: string): void {
    clearTimeout(this.timer);
    this.text.set(text);
    this.searched.emit(text.trim());
  }
}
