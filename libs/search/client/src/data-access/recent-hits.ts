import { computed, inject, Service, signal } from '@angular/core';
import type { SearchHit } from '@luodi/search/contract';
import { Session } from '@luodi/shared/client';
import { withRecent } from '../palette/palette-rows';

const KEY = (personId: string) => `luodi.recent.${personId}`;

/** The records last opened from the palette. They are kept with this tab only, and for this person: names stay on no device that is left. */
@Service()
export class RecentHits {
  private readonly person = inject(Session).user;
  private readonly turned = signal(0);
  readonly hits = computed<readonly SearchHit[]>(() => {
    this.turned();
    const person = this.person();
    return person ? read(KEY(person.id)) : [];
  });

  add(hit: SearchHit): void {
    const person = this.person();
    if (!person) return;
    try {
      sessionStorage.setItem(KEY(person.id), JSON.stringify(withRecent(this.hits(), hit)));
    } catch {
      // Where storage is forbidden nothing is remembered.
    }
    this.turned.update((times) => times + 1);
  }
}

function read(key: string): SearchHit[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]') as SearchHit[];
  } catch {
    return [];
  }
}
