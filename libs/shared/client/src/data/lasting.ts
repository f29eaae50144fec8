import { linkedSignal, type Resource, type Signal } from '@angular/core';

/** The value of a resource, and while the next one is on its way the one before it, so that a page does not blink; nothing after a failure. */
export function lasting<T>(resource: Resource<T | undefined>): Signal<T | undefined> {
  return linkedSignal<{ value: T | undefined; failed: boolean }, T | undefined>({
    source: () => ({ value: resource.hasValue() ? resource.value() : undefined, failed: !!resource.error() }),
    computation: ({ value, failed }, before) => value ?? (failed ? undefined : before?.value),
  });
}
