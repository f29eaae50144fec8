import { isGroup, type Condition, type Filter } from '@luodi/shared/contract';

/** The conditions that all must hold, as far as they stand at the top. */
const atTop = (filter: Filter | null): Filter[] => (!filter ? [] : isGroup(filter) && filter.join === 'and' ? [...filter.parts] : [filter]);
const isOn = (part: Filter, field: string): part is Condition => !isGroup(part) && part.field === field;

/** The one value that a filter asks of a field at its top. */
export function conditionOn(filter: Filter | null, field: string): string | null {
  const on = atTop(filter).filter((part) => isOn(part, field));
  const [one] = on;
  return on.length === 1 && one!.operator === 'is' ? (one!.values[0] ?? null) : null;
}

/** The filter with what it asks of a field at its top replaced. */
export function withCondition(filter: Filter | null, field: string, condition: Condition | null): Filter | null {
  const parts = [...atTop(filter).filter((part) => !isOn(part, field)), ...(condition ? [condition] : [])];
  return parts.length > 1 ? { join: 'and', parts } : (parts[0] ?? null);
}

/** From and to which day the instants lie; empty where there is no bound. */
export function daysOf(filter: Filter | null): { from: string; to: string } {
  const [one] = atTop(filter).filter((part) => isOn(part, 'at'));
  const [first = '', second = ''] = one?.values ?? [];
  const days: Record<string, { from: string; to: string }> = {
    between: { from: first, to: second },
    from: { from: first, to: '' },
    to: { from: '', to: first },
  };
  return days[one?.operator ?? ''] ?? { from: '', to: '' };
}

export function withDays(filter: Filter | null, from: string, to: string): Filter | null {
  const values = [from, to].filter(Boolean);
  const operator = values.length === 2 ? 'between' : from ? 'from' : 'to';
  return withCondition(filter, 'at', values.length ? { field: 'at', operator, values } : null);
}
