import type { HttpResourceRef } from '@angular/common/http';
import { computed, inject, linkedSignal } from '@angular/core';
import { form, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { problemText } from '../../data/problem-text';
import { Language } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Toasts } from '../../ui/float/toasts';
import { SaveOver, type Saved } from '../conflict/save-over';
import { dtoRules } from '../dto-rules';
import { serverErrors } from '../server-errors';
import { toFirstFault } from '../to-first-fault';
import { EN, ZH } from './edit-words';

interface Versioned {
  id: string;
  version: number;
}

/** A record and the form that changes it. */
export interface RecordChange<Read extends Versioned, Draft extends object, Changes extends object> {
  record: HttpResourceRef<Read | undefined>;
  /** The contract's class, whose rules the form keeps. */
  rules: new () => object;
  blank: () => Draft;
  draftOf: (read: Read) => Draft;
  changesOf: (draft: Draft, read: Read) => Changes;
  /** Sends changes made to that version. */
  send: (changes: Changes, read: Versioned) => Promise<unknown>;
  /** The page to go on to when all is saved. */
  then: () => string[];
}

/**
 * The form that changes one record: only what differs is sent. Over somebody else's change it merges, and asks where both changed the same
 * field. Shown by `lu-edit-record`; call in an injection context that provides `SaveOver`.
 */
export function recordForm<Read extends Versioned, Draft extends object, Changes extends object>(of: RecordChange<Read, Draft, Changes>) {
  const [saving, toasts, router, language] = [inject(SaveOver), inject(Toasts), inject(Router), inject(Language)];
  const w = words(ZH, EN);
  const read = computed(() => (of.record.hasValue() ? of.record.value() : undefined));
  const draft = linkedSignal<Draft>(() => {
    const shown = read();
    return shown ? of.draftOf(shown) : of.blank();
  });
  // A draft is plain data; while its type is open the compiler allows for a reactive control.
  const entry = form(draft, (path) => dtoRules(path as SchemaPath<Draft>, of.rules), {
    submission: { onInvalid: toFirstFault, action: (sent) => save(sent) },
  });

  async function save(sent: FieldTree<Draft>) {
    const shown = read();
    if (!shown) return;
    const changes = of.changesOf(draft(), shown);
    if (!Object.keys(changes).length) return leave(w().same);
    return saving
      .save(changes, shown, (some, version) => of.send(some as Changes, { id: shown.id, version }))
      .then(finish, (failure: unknown) => serverErrors(sent, failure, language.code()));
  }

  /** `given` are the fields in which the other person's value stays. */
  function resolve(given: readonly string[]): Promise<void> {
    return saving.resolve(given).then(finish, (failure: unknown) => toasts.say(problemText(failure, language.code())));
  }

  function finish(saved: Saved): undefined {
    if (saved !== 'clash') leave(w()[saved]);
  }

  function leave(said: string): void {
    toasts.say(said);
    void router.navigate(of.then(), { replaceUrl: true });
  }

  return { record: of.record, read, entry, conflict: saving.conflict, dismiss: () => saving.dismiss(), resolve };
}
