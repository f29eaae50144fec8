import { DestroyRef, inject, Service, signal, type Signal } from '@angular/core';

/** Whether the page is as narrow as a phone: the same bound as in phone.css. For where markup differs, not only style. */
@Service()
export class Viewport {
  readonly phone = matching('(max-width: 767px)');
}

function matching(query: string): Signal<boolean> {
  const media = matchMedia(query);
  const matches = signal(media.matches);
  const follow = (event: MediaQueryListEvent) => matches.set(event.matches);
  media.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => media.removeEventListener('change', follow));
  return matches.asReadonly();
}
