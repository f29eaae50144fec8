import { validateTree, type SchemaPath, type ValidationError } from '@angular/forms/signals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError as RuleError } from 'class-validator';
import { childOf } from './child-of';
import { isBlank } from './filled';

type FieldFault = ValidationError.WithOptionalFieldTree;

/**
 * Applies the rules written on a contract class to a signal form: one error per failed rule, on the field it concerns. A field left blank
 * counts as not given, and fails as "required" only.
 */
export function dtoRules<T extends object>(path: SchemaPath<T>, Dto: new () => object): void {
  validateTree(path, ({ value, fieldTree }) => {
    const filled = Object.fromEntries(Object.entries(value()).filter(([, entry]) => !isBlank(entry)));
    return validateSync(plainToInstance(Dto, filled)).flatMap((error) => faultsOf(error, fieldTree));
  });
}

function faultsOf(error: RuleError, parent: unknown): FieldFault[] {
  const fieldTree = childOf(parent, error.property);
  const rules = isBlank(error.value) ? ['isDefined'] : Object.keys(error.constraints ?? {});
  const own = error.constraints ? rules.map((kind) => ({ kind, fieldTree })) : [];
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, fieldTree))];
}
