/** What a control gives when nothing was put in. */
export function isBlank(value: unknown): boolean {
  return value === '' || value === null || value === undefined;
}

type Filled<T> = { [K in keyof T]: Exclude<T[K], null> };

/** The body of a POST: fields left blank are not sent, text is trimmed. */
export function filled<T extends object>(draft: T): Filled<T> {
  const entries = Object.entries(draft).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isBlank(value))) as Filled<T>;
}

/** The body of a PATCH: what differs from the record as it was read; a field emptied is sent as null. */
export function changed<T extends object>(draft: T, record: Partial<Record<keyof T, unknown>>): Partial<T> {
  const entries = Object.entries(draft).map(([name, value]) => [name, isBlank(value) ? null : value] as const);
  return Object.fromEntries(entries.filter(([name, value]) => differs(value, record[name as keyof T]))) as Partial<T>;
}

function differs(value: unknown, before: unknown): boolean {
  return JSON.stringify(value ?? null) !== JSON.stringify(before ?? null);
}
