import type { BulkEditView, BulkRowDto, BulkRowView, BulkValues } from '@luodi/shared/contract';
import type { Changes } from './audit-trail';
import { DomainError } from './domain-error';
import { tx } from './scope';

interface Versioned {
  id: string;
  version: number;
}

/** What a bulk edit has to know of its records. */
export interface BulkRecords<Entity extends Versioned, Values> {
  fields: readonly (string & keyof Values)[];
  /** The field that names a person. */
  person?: string & keyof Values;
  nameOf(record: Entity): string | Promise<string>;
  /** Nobody else changes it until the transaction ends. Null where there is none, or none that the actor sees. */
  lock(id: string): Promise<Entity | null>;
  /** What would change; null where nothing does. @throws DomainError whose code is why this row cannot be */
  compare(record: Entity, set: Values): Changes<Entity> | null;
  /** Writes it with its audit entry; the record has its new version then. */
  write(record: Entity, changes: Changes<Entity>, set: Values): Promise<void>;
}

interface Asked<Values> {
  rows: readonly (BulkRowDto & { set: Values })[];
  preview?: boolean;
}

/**
 * Changes each record by itself: one that is stale, not the actor's to see or against its rules is refused and keeps no other from being
 * changed. Rows are locked in one order, so that two bulk edits never wait for each other in a circle.
 */
export async function bulkEdit<Entity extends Versioned, Values extends object>(
  { rows, preview = false }: Asked<Values>,
  records: BulkRecords<Entity, Values>,
): Promise<BulkEditView> {
  const done = new Map<string, BulkRowView>();
  for (const row of [...rows].sort(byId)) done.set(row.id, await edited(row, preview, records));
  const views = rows.map(({ id }) => done.get(id)!);
  return { rows: views, people: await peopleIn(views, records.person) };
}

/** What is asked of one field over all rows, each value once. */
export const bulkValues = <Values extends object, Field extends keyof Values>(rows: Asked<Values>['rows'], field: Field) =>
  new Set(rows.flatMap(({ set }) => (set[field] ? [set[field] as NonNullable<Values[Field]>] : [])));

const byId = (one: BulkRowDto, other: BulkRowDto) => (one.id < other.id ? -1 : 1);

async function edited<Entity extends Versioned, Values extends object>(
  { id, version, set }: BulkRowDto & { set: Values },
  preview: boolean,
  records: BulkRecords<Entity, Values>,
): Promise<BulkRowView> {
  const none = { before: {}, after: {} };
  const record = await records.lock(id);
  if (!record) return { id, name: null, outcome: 'refused', version: null, ...none, refusal: 'not-found' };
  const name = await records.nameOf(record);
  const changes = record.version === version ? compared(records, record, set) : 'version-conflict';
  if (typeof changes === 'string') return { id, name, outcome: 'refused', version: record.version, ...none, refusal: changes };
  if (!changes) return { id, name, outcome: 'unchanged', version, ...none, refusal: null };
  const shown = { before: valuesOf(changes.before, records.fields), after: valuesOf(changes.after, records.fields) };
  if (!preview) await records.write(record, changes, set);
  return { id, name, outcome: 'changed', version: record.version, ...shown, refusal: null };
}

/** The changes, null where there are none, or the code of the refusal. */
function compared<Entity extends Versioned, Values>(records: BulkRecords<Entity, Values>, record: Entity, set: Values) {
  try {
    return records.compare(record, set);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const valuesOf = (of: object, fields: readonly string[]): BulkValues =>
  Object.fromEntries(Object.entries(of).filter(([field]) => fields.includes(field)));

async function peopleIn(rows: BulkRowView[], field: string | undefined): Promise<Record<string, string>> {
  const ids = field ? rows.flatMap(({ before, after }) => [before[field], after[field]]).filter((id) => !!id) : [];
  if (!ids.length) return {};
  const people = await tx().query<{ id: string; name: string }[]>('SELECT id, name FROM people WHERE id = ANY ($1::uuid[])', [ids]);
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}
