import { notFound, tx } from '@luodi/shared/server';
import { STAGES } from '@luodi/shared/contract';
import type { LocalFirm } from '@luodi/targets/contract';
import { branchOf } from './branch.query';
import { FIRM, LOCAL, localParams } from './node-records.query';

/** A zone founds fewer companies in a branch than this; the count of them does not stop here. */
const MOST = 500;
const FIRMS = `SELECT * FROM (
    SELECT DISTINCT ON (${FIRM}) coalesce(p.project_company, p.name) AS name, p.id AS "projectId", p.industry_code AS "industryCode", p.stage, p.pinyin
      FROM projects p WHERE ${LOCAL} ORDER BY ${FIRM}, array_position($4::text[], p.stage) DESC, p.id) AS firm
  ORDER BY array_position($4::text[], stage) DESC, pinyin LIMIT ${MOST}`;

/** The local firms of a branch, each by the project it was founded for; those that run first. @throws not-found when there is no such node */
export async function localFirms(code: string): Promise<LocalFirm[]> {
  if ((await branchOf(code)).length === 0) throw notFound();
  const rows = await tx().query<(LocalFirm & { pinyin: string })[]>(FIRMS, [...localParams(code), STAGES]);
  return rows.map(({ pinyin: _, ...firm }) => firm);
}
