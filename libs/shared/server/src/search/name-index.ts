import { tx } from '../scope';
import { nameTerms } from './name-terms';

/** What can be found by name. Each kind is searched apart. */
export type NamedKind = 'investor' | 'contact' | 'lead' | 'project' | 'visit' | 'target';
type Words = readonly (string | null | undefined)[];

/** In the order of the index, of which many then share a page. */
const INSERT = `INSERT INTO name_terms (kind, term, org_unit_id, record_id)
  SELECT $1, term, org_unit_id, record_id FROM unnest($2::text[], $3::uuid[], $4::uuid[]) AS filed (term, org_unit_id, record_id) ORDER BY term, record_id`;

/** A record and what it is found by. */
export interface Named {
  record: { id: string; orgUnitId: string };
  names: Words;
  codes?: Words;
}

/** Files a record under its names and codes, in place of what it was filed under before. In the transaction that writes the record. */
export async function indexName(kind: NamedKind, named: Named): Promise<void> {
  await unindex(kind, named.record.id);
  await indexNew(kind, [named]);
}

/** Whoever searches finds the record no more. */
export async function unindex(kind: NamedKind, id: string): Promise<void> {
  await tx().query('DELETE FROM name_terms WHERE record_id = $1 AND kind = $2', [id, kind]);
}

/** Files records that were not filed before, all at once. */
export async function indexNew(kind: NamedKind, named: readonly Named[]): Promise<void> {
  const filed = named.flatMap(({ record, names, codes = [] }) => nameTerms(filled(names), filled(codes)).map((term) => ({ term, record })));
  const [terms, units, ids] = [
    filed.map(({ term }) => term),
    filed.map(({ record }) => record.orgUnitId),
    filed.map(({ record }) => record.id),
  ];
  await tx().query(INSERT, [kind, terms, units, ids]);
}

const filled = (words: Words) => words.filter((word): word is string => Boolean(word));
