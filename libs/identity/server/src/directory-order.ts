import type { PersonView } from '@luodi/identity/contract';
import { pinyinOrder } from '@luodi/shared/server';

/** People unit by unit, units and names as a Chinese reader looks them up. */
export function inDirectoryOrder<P extends Pick<PersonView, 'id' | 'name' | 'unitName'>>(people: readonly P[]): P[] {
  const filed = people.map((person) => ({ person, keys: [pinyinOrder(person.unitName), pinyinOrder(person.name), person.id] }));
  return filed.sort((one, other) => firstDifference(one.keys, other.keys)).map(({ person }) => person);
}

function firstDifference(one: string[], other: string[]): number {
  const at = one.findIndex((key, i) => key !== other[i]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}
