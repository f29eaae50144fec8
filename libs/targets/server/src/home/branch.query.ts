import { tx } from '@luodi/shared/server';
import type { NodeStrength } from '@luodi/targets/contract';

export interface BranchNode {
  code: string;
  parentCode: string | null;
  nameZh: string;
  nameEn: string;
  lensZh: string | null;
  lensEn: string | null;
  active: boolean;
  stated: NodeStrength['stated'];
}

const BRANCH = `WITH RECURSIVE branch AS (
    SELECT i.*, ARRAY[]::text[] AS path FROM industries i WHERE code = $1
    UNION ALL SELECT i.*, b.path || (lpad(i.sort::text, 6, '0') || i.code) FROM industries i JOIN branch b ON i.parent_code = b.code)
  SELECT b.code, b.parent_code AS "parentCode", b.name_zh AS "nameZh", b.name_en AS "nameEn", b.lens_zh AS "lensZh", b.lens_en AS "lensEn", b.active,
    CASE WHEN b.strength IS NOT NULL THEN
      json_build_object('strength', b.strength, 'reason', b.strength_reason, 'on', b.strength_on, 'byName', coalesce(w.name, '')) END AS stated
  FROM branch b LEFT JOIN people w ON w.id = b.strength_by ORDER BY b.path`;

/** A node and those below it, parents before children; empty where there is no such node. */
export const branchOf = (code: string) => tx().query<BranchNode[]>(BRANCH, [code]);
