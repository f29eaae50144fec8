import { IN_PIPELINE } from '@luodi/projects/server';
import type { Few, UnassignedProject } from '@luodi/workbench/contract';
import { few } from './few';
import { throughLens, type Reader } from './reader';

const MOST = 6;
const SELECT = `SELECT p.id, p.name, p.industry_code AS "industryCode", u.name AS "unitName", p.stage FROM projects p JOIN org_units u ON u.id = p.org_unit_id`;

/** Projects that nobody of the directory answers for, the latest first. */
export function unassigned(reader: Reader): Promise<Few<UnassignedProject>> {
  const where = throughLens(reader, 'p')
    .and('p.status = ANY (?::text[])', IN_PIPELINE)
    .and('p.officer_id IS NULL AND p.officer_note IS NULL');
  return few<UnassignedProject>({ select: SELECT, where, order: 'p.created_at DESC, p.id', most: MOST });
}
