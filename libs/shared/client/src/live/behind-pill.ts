import { ChangeDetectionStrategy, Component, DOCUMENT, ElementRef, inject, input } from '@angular/core';
import { words } from '../i18n/words';
import { Icon } from '../ui/marks/icon';
import type { KeptUp } from './live';

/** Says that what is shown is behind, once and politely, and offers to bring it up to date. It floats: nothing moves when it comes. */
@Component({
  selector: 'lu-behind-pill',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    @if (of().behind()) {
      <button class="float" type="button" (click)="show()">
        @if (of().as === 'form') {
          {{ w().form }}<lu-icon name="close" />
        } @else {
          <lu-icon name="up" />{{ w().rows }}
        }
      </button>
    }
  `,
  styles: `
    :host {
      position: sticky;
      top: calc(var(--head) + 8px);
      z-index: 5;
      display: grid;
      justify-items: center;
      height: 0;
    }
    button {
      display: flex;
      align-items: center;
      gap: 6px;
      min-height: 32px;
      max-width: calc(100vw - 32px);
      padding: 4px 14px;
      border-radius: var(--r-full);
      color: var(--accent-2);
      font-weight: 500;
      text-align: start;
    }
    button:focus-visible {
      border-radius: var(--r-full);
    }
  `,
})
export class BehindPill {
  readonly of = input.required<KeptUp>();
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly w = words(
    { rows: '有更新', form: '有人刚改了这条记录。您填的内容还在，保存时会核对。' },
    { rows: 'Updates available', form: 'Somebody has just changed this record. What you wrote is kept; saving compares the two.' },
  );

  /** The pill goes; focus and sight go to what it has brought up to date. */
  protected show(): void {
    const { as, show } = this.of();
    show();
    const main = this.document.querySelector('main');
    (this.host.closest<HTMLElement>('aside.panel, dialog') ?? main)?.focus({ preventScroll: true });
    if (as === 'rows') for (const box of [main, this.document.documentElement]) box?.scrollTo({ top: 0 });
  }
}
