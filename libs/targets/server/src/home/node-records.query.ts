import { inBranch } from '@luodi/industries/server';
import { IN_PIPELINE } from '@luodi/projects/server';
import { businessDay, STAGES, type Stage } from '@luodi/shared/contract';
import { instant, tx } from '@luodi/shared/server';
import type { TargetCounts } from '@luodi/targets/contract';

/** From LANDED on the company is founded in the zone; at the end its plant is completed or produces. */
const FOUNDED = STAGES.slice(STAGES.indexOf('LANDED'));
const RUNNING = STAGES.slice(STAGES.indexOf('COMPLETED'));
/** One company may have several projects. Where it is not named, the project stands for it. */
export const FIRM = 'coalesce(p.project_company_uscc, p.project_company, p.id::text)';
export const LOCAL = `p.deleted_at IS NULL AND p.status = ANY ($2::text[]) AND p.stage = ANY ($3::text[]) AND ${inBranch('p.industry_code', '$1')}`;
export const localParams = (code: string) => [code, IN_PIPELINE, FOUNDED];

const PROJECTS = `SELECT p.industry_code AS code, p.stage, count(*)::int AS count, (count(*) FILTER (WHERE p.agreement = 'contract'))::int AS contracts
  FROM projects p WHERE p.deleted_at IS NULL AND p.status = ANY ($2::text[]) AND ${inBranch('p.industry_code', '$1')} GROUP BY 1, 2`;
/** A row a node, and one without a code for the whole branch: a firm in two nodes is one firm. */
const FIRMS = `SELECT p.industry_code AS code, count(DISTINCT ${FIRM})::int AS firms, (count(DISTINCT ${FIRM}) FILTER (WHERE p.stage = ANY ($4::text[])))::int AS running
  FROM projects p WHERE ${LOCAL} GROUP BY GROUPING SETS ((p.industry_code), ())`;
const TARGETS = `SELECT t.industry_code AS code, count(*)::int AS open, (count(*) FILTER (WHERE t.next_touch_on < $2::date))::int AS overdue
  FROM targets t WHERE t.state = 'open' AND ${inBranch('t.industry_code', '$1')} GROUP BY 1`;

interface ProjectRow {
  code: string;
  stage: Stage;
  count: number;
  contracts: number;
}
interface FirmRow {
  code: string | null;
  firms: number;
  running: number;
}

/** What the reader sees recorded under each node of a branch. */
export interface NodeRecords {
  projects: ProjectRow[];
  firms: FirmRow[];
  targets: ({ code: string } & TargetCounts)[];
}

export async function nodeRecords(code: string): Promise<NodeRecords> {
  return {
    projects: await tx().query<ProjectRow[]>(PROJECTS, [code, IN_PIPELINE]),
    firms: await tx().query<FirmRow[]>(FIRMS, [...localParams(code), RUNNING]),
    targets: await tx().query<NodeRecords['targets']>(TARGETS, [code, businessDay(instant())]),
  };
}
