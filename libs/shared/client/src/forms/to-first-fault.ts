import type { FieldTree } from '@angular/forms/signals';

/** For `submission.onInvalid`: leads a person whose form was refused to the first field that is wrong. */
export function toFirstFault(form: FieldTree<unknown>): void {
  form().errorSummary()[0]?.fieldTree().focusBoundControl();
}
