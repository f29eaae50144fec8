import { industryTree } from '@luodi/industries/server';
import { actorInScope, tx } from '@luodi/shared/server';

interface Note {
  code: string;
  field: string;
  params: { allowed?: unknown };
}

const named = (sql: string, parameters: unknown[] = []) =>
  tx()
    .query<{ name: string }[]>(sql, parameters)
    .then((all) => all.map(({ name }) => name));
const units = () =>
  named('SELECT name FROM org_units WHERE active AND id = ANY ($1::uuid[]) ORDER BY sort, name', [actorInScope().orgUnitIds]);
const towns = () => named('SELECT name FROM towns ORDER BY sort, name');
const industries = async () => (await industryTree()).map(({ nameZh }) => nameZh);

/** Where the words of a field come from that the zone does not know. */
const SOURCES: Record<string, () => Promise<string[]>> = {
  'unit-missing': units,
  'unit-unknown': units,
  'unit-not-yours': units,
  'first-talk-unknown': units,
  'industry-unknown': industries,
  'town-unknown': towns,
};

/** What may be written in the cells spoken of, by field, where that is one of a list. */
export async function optionsFor(notes: readonly Note[]): Promise<Record<string, string[]>> {
  const options: Record<string, string[]> = {};
  for (const { code, field, params } of notes) {
    if (field in options) continue;
    const found = Array.isArray(params.allowed) ? (params.allowed as string[]) : await SOURCES[code]?.();
    if (found) options[field] = found;
  }
  return options;
}
