import { getMetadataStorage } from 'class-validator';

interface Rule {
  propertyName: string;
  name?: string;
  type: string;
  each: boolean;
  constraints?: unknown[];
}

/** Property → the names of the class-validator rules on it, each with its arguments. Inherited properties are in it. */
export function rulesOf(dto: new () => object): Record<string, Rule[]> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false) as Rule[];
  const properties: Record<string, Rule[]> = {};
  for (const rule of rules) (properties[rule.propertyName] ??= []).push(rule);
  return properties;
}

export const nameOf = ({ name, type }: Rule): string => name ?? type;
