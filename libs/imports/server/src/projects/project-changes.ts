import type { ImportRowView } from '@luodi/imports/contract';
import type { Project } from '@luodi/projects/server';
import { toPartialDay } from '@luodi/shared/contract';
import type { ProjectPlan } from './project-plan';

/** Keys and precisions that follow from other fields: nothing for a person to look at. */
const HIDDEN = new Set(['nameKey', 'pinyin', 'plannedStartPrecision', 'enrolledPrecision']);

/** What a row changes, field by field, before → after: amounts in yuan, stages with their day. */
export function projectChanges(
  { fields, moves, declared, declaredChanged, lead }: ProjectPlan,
  known: Project | null,
): ImportRowView['changes'] {
  const plain = Object.keys(fields.after).filter((field) => !HIDDEN.has(field));
  const changes = plain.map((field) => ({ field, before: shown(fields.before, field), after: shown(fields.after, field) }));
  const staged = moves.map(({ to, on, precision, agreement }) => ({
    field: 'stage',
    before: known?.stage ?? null,
    after: { stage: to, on: toPartialDay(on, precision), precision, ...(agreement && { agreement }) },
  }));
  const facts =
    declaredChanged && declared && known
      ? [{ field: 'facts', before: null, after: declared.facts.map(({ kind, state, on }) => ({ kind, state, on })) }]
      : [];
  return [...changes, ...staged, ...facts, ...(lead?.changes ?? [])];
}

function shown(fields: Partial<Project>, field: string): unknown {
  const value = Reflect.get(fields, field) as unknown;
  return typeof value === 'bigint' ? Number(value) / 100 : (value ?? null);
}
