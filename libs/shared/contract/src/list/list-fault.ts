export const LIST_FAULTS = [
  'filter-unreadable',
  'filter-too-large',
  'filter-field-unknown',
  'filter-operator-refused',
  'filter-value-refused',
  'sort-refused',
  'group-refused',
  'column-unknown',
] as const;

/** Why a query of a list cannot be taken. `params` name what is at fault: field, operator, value or place. */
export class ListFault extends Error {
  constructor(
    readonly code: (typeof LIST_FAULTS)[number],
    readonly params: Record<string, string | number>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
