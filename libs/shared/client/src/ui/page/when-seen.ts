import { DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

const AHEAD = '240px';

/** Says when an element is about to scroll into sight: `<button (luWhenSeen)="list.more()">` grows a list by itself. */
@Directive({ selector: '[luWhenSeen]' })
export class WhenSeen {
  readonly luWhenSeen = output<void>();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.luWhenSeen.emit(), {
      rootMargin: AHEAD,
    });
    watch.observe(element);
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }
}
