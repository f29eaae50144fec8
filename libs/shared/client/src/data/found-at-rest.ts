import { computed, resource, type Signal } from '@angular/core';

const ENOUGH_TO_SEARCH = 2;
const REST_MS = 300;

/** What is found for a text being typed, once typing rests; nothing for less than two characters, or where finding fails. Call in an injection context. */
export function foundAtRest<T>(typed: () => string | undefined, find: (text: string) => Promise<readonly T[]>): Signal<readonly T[]> {
  const found = resource({
    params: () => typed()?.trim(),
    loader: async ({ params: text, abortSignal }): Promise<readonly T[]> => {
      await new Promise((rested) => setTimeout(rested, REST_MS));
      return abortSignal.aborted || text.length < ENOUGH_TO_SEARCH ? [] : find(text).catch(() => []);
    },
  });
  return computed(() => (found.hasValue() ? found.value() : []));
}
