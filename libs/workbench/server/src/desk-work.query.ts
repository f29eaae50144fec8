import { IN_PIPELINE } from '@luodi/projects/server';
import { tx } from '@luodi/shared/server';
import type { DeskWork, LedgerGap } from '@luodi/workbench/contract';
import { few } from './few';
import { throughLens, type Reader } from './reader';

const MOST = 6;
const GAPS = `array_remove(ARRAY[
  CASE WHEN p.total_investment IS NULL THEN 'totalInvestment' END, CASE WHEN p.content IS NULL THEN 'content' END,
  CASE WHEN p.town_id IS NULL THEN 'town' END, CASE WHEN p.officer_id IS NULL AND p.officer_note IS NULL THEN 'officer' END], NULL)`;
const SELECT = `SELECT p.id, p.name, p.industry_code AS "industryCode", u.name AS "unitName", ${GAPS} AS missing
  FROM projects p JOIN org_units u ON u.id = p.org_unit_id`;

/** What the week's report still lacks. */
export async function deskWork(reader: Reader): Promise<DeskWork> {
  const gaps = throughLens(reader, 'p').and('p.status = ANY (?::text[])', IN_PIPELINE).and(`cardinality(${GAPS}) > 0`);
  const undated = throughLens(reader, 'v').and(
    `v.visited_precision = 'month' AND v.visited_on >= ?::date`,
    `${reader.day.slice(0, 4)}-01-01`,
  );
  const [count] = await tx().query<{ count: number }[]>(`SELECT count(*)::int AS count FROM visits v ${undated}`, undated.params);
  return {
    gaps: await few<LedgerGap>({ select: SELECT, where: gaps, order: `cardinality(${GAPS}) DESC, p.updated_at DESC, p.id`, most: MOST }),
    undatedVisits: count?.count ?? 0,
    imports: await tx().query<DeskWork['imports']>(
      `SELECT id, file_name AS "fileName" FROM imports WHERE state = 'reviewed' ORDER BY created_at DESC LIMIT ${MOST}`,
    ),
  };
}
