import { IN_PIPELINE } from '@luodi/projects/server';
import { tx } from '@luodi/shared/server';
import type { DeskWork, LedgerGap } from '@luodi/workbench/contract';
import { few } from './few';
import { throughLens, type Reader } from './reader';

const MOST = 6;
const GAPS = {
  totalInvestment: 'p.total_investment IS NULL',
  content: 'p.content IS NULL',
  town: 'p.town_id IS NULL',
  officer: 'p.officer_id IS NULL AND p.officer_note IS NULL',
};
const MISSING = `array_remove(ARRAY[${Object.entries(GAPS).map(([field, gap]) => `CASE WHEN ${gap} THEN '${field}' END`)}], NULL)`;
/** How many; written as in `projects_gaps_idx`, by which the most come first without all being read. */
const COUNT = Object.values(GAPS)
  .map((gap) => `(${gap})::int`)
  .join(' + ');
const SELECT = `SELECT p.id, p.name, p.industry_code AS "industryCode", u.name AS "unitName", ${MISSING} AS missing
  FROM projects p JOIN org_units u ON u.id = p.org_unit_id`;

/** What the week's report still lacks. */
export async function deskWork(reader: Reader): Promise<DeskWork> {
  const gaps = throughLens(reader, 'p').and('p.status = ANY (?::text[])', IN_PIPELINE).and(`${COUNT} > 0`);
  const undated = throughLens(reader, 'v').and(
    `v.visited_precision = 'month' AND v.visited_on >= ?::date`,
    `${reader.day.slice(0, 4)}-01-01`,
  );
  const [count] = await tx().query<{ count: number }[]>(`SELECT count(*)::int AS count FROM visits v ${undated}`, undated.params);
  return {
    gaps: await few<LedgerGap>({ select: SELECT, where: gaps, order: `${COUNT} DESC, p.updated_at DESC, p.id`, most: MOST }),
    undatedVisits: count?.count ?? 0,
    imports: await tx().query<DeskWork['imports']>(
      `SELECT id, file_name AS "fileName" FROM imports WHERE state = 'reviewed' ORDER BY created_at DESC LIMIT ${MOST}`,
    ),
  };
}
