import type { FieldTree } from '@angular/forms/signals';

/** The field at a property of a form; undefined (the form itself) where the form does not show it. */
export function childOf(tree: unknown, property: string): FieldTree<unknown> | undefined {
  return (tree as Record<string, FieldTree<unknown>> | undefined)?.[property];
}
