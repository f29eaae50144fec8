import type { IndustryView } from '@luodi/industries/contract';
import { problems, tx } from '@luodi/shared/server';

const TREE = `WITH RECURSIVE tree AS (
    SELECT i.*, ARRAY[lpad(sort::text, 6, '0') || code] AS path FROM industries i WHERE parent_code IS NULL
    UNION ALL SELECT i.*, t.path || (lpad(i.sort::text, 6, '0') || i.code) FROM industries i JOIN tree t ON i.parent_code = t.code)
  SELECT code, parent_code AS "parentCode", root_code AS "rootCode", name_zh AS "nameZh", name_en AS "nameEn", lens_zh AS "lensZh", lens_en AS "lensEn",
         strength, active, version FROM tree ORDER BY path`;

/** The whole tree, parents before children, siblings in their own order. */
export const industryTree = () => tx().query<IndustryView[]>(TREE);

/**
 * SQL condition: the code in `column` lies in the branch under the node in `param`, itself included. The branch is looked up once a query,
 * so that an index on `column` serves.
 */
export const inBranch = (column: string, param = '?') => `${column} = ANY (ARRAY(
  WITH RECURSIVE branch AS (SELECT code FROM industries WHERE code = ${param} UNION ALL SELECT i.code FROM industries i JOIN branch b ON i.parent_code = b.code)
  SELECT code FROM branch))`;

const Industry = problems({
  'industry-unknown': { status: 422, zh: '产业树中没有这个节点', en: 'There is no such node in the industry tree' },
});

/** Refuses a code that is not in the tree, on the field it was given in. */
export async function refuseUnknownIndustry(code: string | null | undefined, field = 'industryCode'): Promise<void> {
  if (!code) return;
  const found = await tx().query<unknown[]>('SELECT FROM industries WHERE code = $1', [code]);
  if (found.length === 0) throw Industry('industry-unknown', {}, { field });
}
