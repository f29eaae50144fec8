import type { Where } from '../where';
import type { NamedKind } from './name-index';
import { queryTerms } from './name-terms';

/**
 * So many terms are joined, that the planner may begin with the rarest or, where all are common, with the order of the list, and stop when
 * the page is full. More would take longer to weigh than to read: the others are looked up for each record that has these.
 */
const JOINED = 3;
const FILED = (column: string) => `${column} IN (SELECT record_id FROM name_terms WHERE kind = ? AND term = ?)`;
const FILED_UNDER_ALL = (column: string) =>
  `(SELECT count(*) FROM name_terms WHERE kind = ? AND term = ANY (?::text[]) AND record_id = ${column}) = ?`;

/** Leaves the records whose id is in `column` and that have every term of the query; a query without a letter or digit finds none. */
export function matching(where: Where, kind: NamedKind, column: string, query: string | undefined): Where {
  if (!query?.trim()) return where;
  const terms = queryTerms(query);
  if (terms.length === 0) return where.and('false');
  for (const term of terms.slice(0, JOINED)) where.and(FILED(column), kind, term);
  const others = terms.slice(JOINED);
  return others.length === 0 ? where : where.and(FILED_UNDER_ALL(column), kind, others, others.length);
}
