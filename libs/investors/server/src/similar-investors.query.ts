import { tx } from '@luodi/shared/server';
import { nameKey } from './name-key';
import { adviceOf, matchKeys } from './name-match';

/** A record of the reader's own scope that may be the same company, 75–94 of 100. */
export interface SimilarInvestor {
  id: string;
  fullName: string;
  score: number;
}

const SAME_KEY = `SELECT id, full_name AS "fullName" FROM investors WHERE name_key = $1 AND id <> $2 AND deleted_at IS NULL ORDER BY id LIMIT 20`;

/** Of the records the actor sees, those whose name is the same but for the place; likeliest first. */
export async function similarInvestors({ id, fullName }: { id: string; fullName: string }): Promise<SimilarInvestor[]> {
  const own = nameKey(fullName);
  const rows = await tx().query<{ id: string; fullName: string }[]>(SAME_KEY, [own.key, id]);
  const scored = rows.map((row) => ({ ...row, ...matchKeys(own, nameKey(row.fullName)) }));
  return scored
    .filter(({ score, relation }) => relation === 'same' && adviceOf(score) === 'warn')
    .map(({ id: other, fullName: name, score }) => ({ id: other, fullName: name, score }))
    .toSorted((a, b) => b.score - a.score);
}
