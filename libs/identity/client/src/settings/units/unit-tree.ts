import type { OrgUnitView } from '@luodi/identity/contract';

export interface UnitRow {
  unit: OrgUnitView;
  depth: number;
}

/** The tree in reading order: each unit followed by those below it, sisters as they came. */
export function unitRows(units: readonly OrgUnitView[], parentId: string | null = null, depth = 0): UnitRow[] {
  return units.filter((unit) => unit.parentId === parentId).flatMap((unit) => [{ unit, depth }, ...unitRows(units, unit.id, depth + 1)]);
}

/** A unit's name set in by its depth, for a plain list of choices. */
export function indented({ unit, depth }: UnitRow): string {
  return '　'.repeat(depth) + unit.name;
}
