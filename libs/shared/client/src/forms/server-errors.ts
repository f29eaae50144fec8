import type { FieldTree, TreeValidationResult } from '@angular/forms/signals';
import type { Language } from '@luodi/shared/contract';
import { problemOf, problemText } from '../data/problem-text';
import { childOf } from './child-of';

/** Turns a failed save into form errors: on each field the problem names, else on the form. Messages come in the reader's language. */
export function serverErrors(form: FieldTree<unknown>, failure: unknown, language: Language = 'zh'): TreeValidationResult {
  const errors = Object.entries(problemOf(failure)?.errors ?? {});
  if (!errors.length) return [{ kind: 'server', message: problemText(failure, language) }];
  return errors.flatMap(([path, faults]) => faults.map(({ code, message }) => ({ kind: code, message, ...placeOf(form, path) })));
}

/** The field at a path such as `nextAction.dueOn`; nothing where the form does not show it, so that the form itself says it. */
function placeOf(form: FieldTree<unknown>, path: string): { fieldTree?: FieldTree<unknown> } {
  const fieldTree = path.split('.').reduce<FieldTree<unknown> | undefined>((tree, step) => childOf(tree, step), form);
  return fieldTree && fieldTree !== form ? { fieldTree } : {};
}
