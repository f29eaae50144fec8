import { DestroyRef, DOCUMENT, inject } from '@angular/core';
import type { IconName } from '../ui/marks/icon-paths';
import { isSingle, opensPalette, pressedOn } from './shortcut-rules';

/** Something one can do from anywhere, by name or by its keys. */
export interface Command {
  id: string;
  label: string;
  /** Other words by which it is found: the other language, pinyin, initials. */
  also: string;
  icon: IconName;
  /** To another page, or to do something. */
  kind: 'go' | 'do';
  /** `C`, `?`, or one key after the other: `G P`. */
  keys?: string;
  run: () => void;
}

const TYPED_IN =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="combobox"], [role="listbox"], [role="menu"]';
/** So long the first of two keys waits for the second. */
const WAITS_MS = 1_500;

/**
 * Runs commands by their keys while its creator lives. Call in an injection context, once.
 */
export function listenForShortcuts(commands: () => readonly Command[], palette: () => void): void {
  const document = inject(DOCUMENT);
  let before = { keys: '', at: 0 };

  const press = (event: KeyboardEvent) => {
    if (opensPalette(event)) {
      event.preventDefault();
      if (!inDialog()) palette();
    } else if (isFree(event)) single(event);
  };

  const single = (event: KeyboardEvent) => {
    const waiting = event.timeStamp - before.at < WAITS_MS ? before.keys : '';
    const known = commands().flatMap(({ keys }) => keys ?? []);
    const { waits, fires } = pressedOn(waiting, event.key, known);
    before = { keys: waits, at: event.timeStamp };
    if (!fires) return;
    event.preventDefault();
    commands()
      .find(({ keys }) => keys === fires)
      ?.run();
  };

  document.addEventListener('keydown', press);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', press));
}

/** A single key that nothing else has a use for: nobody types, no input method composes, no dialog is open. */
export function isFree(event: KeyboardEvent): boolean {
  return !inDialog() && !event.defaultPrevented && isSingle(event) && !isTypedIn(event.target);
}

const inDialog = () => document.querySelector('dialog[open]') !== null;

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}
