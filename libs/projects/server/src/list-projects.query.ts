import { inBranch } from '@luodi/industries/server';
import type { ListProjectsDto, ProjectCard } from '@luodi/projects/contract';
import { businessDay, type IsoDate, type Page } from '@luodi/shared/contract';
import { instant, keysetPage, matching, Where, type KeyPart } from '@luodi/shared/server';
import { IN_PIPELINE } from './history';
import { cardColumns, cardJoins, NOW, THEN, type StateColumns } from './project-columns';

type Row = ProjectCard & { pinyin: string };
type Sort = NonNullable<ListProjectsDto['sort']>;

const KNOWN = (table: string) => `SELECT * FROM ${table} h WHERE h.project_id = p.id AND h.recorded_at <= $2::timestamptz
    AND (h.superseded_at IS NULL OR h.superseded_at > $2::timestamptz)`;
/** The state on day $1 as far as known at $2. Before its first version a project has that version's fields, as in `spansOf`. */
const HISTORIC = `
  JOIN LATERAL (${KNOWN('stage_moves')} AND h.effective_on <= $1::date ORDER BY h.effective_on DESC, h.recorded_at DESC, h.id DESC LIMIT 1) m ON true
  JOIN LATERAL (${KNOWN('project_versions')} ORDER BY h.effective_on <= $1::date DESC,
    CASE WHEN h.effective_on <= $1::date THEN h.effective_on - $1::date ELSE $1::date - h.effective_on END DESC, h.recorded_at DESC, h.id DESC LIMIT 1) v ON true`;

const ID: KeyPart<Row> = { column: 'p.id', kind: 'uuid', of: ({ id }) => id };

function orderOf(sort: Sort, { amount }: StateColumns): { key: KeyPart<Row>[]; order: 'ASC' | 'DESC' } {
  if (sort === 'name') return { key: [{ column: 'p.pinyin', kind: 'text', of: ({ pinyin }) => pinyin }, ID], order: 'ASC' };
  const byAmount: KeyPart<Row> = {
    column: `coalesce(${amount}, -1)`,
    kind: 'fen',
    of: ({ totalInvestment }) => (totalInvestment === null ? -1 : Math.round(totalInvestment * 100)),
  };
  const byUpdate: KeyPart<Row> = { column: 'p.updated_at', kind: 'instant', of: ({ updatedAt }) => updatedAt };
  return { key: [sort === '-totalInvestment' ? byAmount : byUpdate, ID], order: 'DESC' };
}

/** What a stage move in the given days looks like: the first entry into the stage, so that a project counts once. */
const ENTERED = `EXISTS (SELECT FROM stage_moves e WHERE e.project_id = p.id AND e."to" = ? AND e.superseded_at IS NULL AND e.agreement IS NOT DISTINCT FROM coalesce(?, e.agreement)
  GROUP BY e.project_id HAVING min(e.effective_on) BETWEEN ?::date AND ?::date)`;

/** Pages of projects as they are, or as they were on a day as known then: what a figure of that day counted. */
export class ListProjectsQuery {
  async run(dto: ListProjectsDto): Promise<Page<ProjectCard>> {
    const past = dto.asOf !== undefined || dto.knownAt !== undefined;
    const columns = past ? THEN : NOW;
    const where = past ? this.asOf(dto) : new Where().and('p.deleted_at IS NULL');
    this.filter(where, dto, columns);
    const joins = past ? HISTORIC : '';
    const from = `projects p ${joins} ${cardJoins(columns)}`;
    const page = await keysetPage<Row>({ columns: cardColumns(columns), from, where, ...orderOf(dto.sort ?? '-updatedAt', columns) }, dto);
    return { ...page, items: page.items.map(({ pinyin: _, ...card }) => card) };
  }

  private asOf({ asOf, knownAt }: ListProjectsDto): Where {
    const known = knownAt ?? instant().toISOString();
    return new Where().and(
      '?::date IS NOT NULL AND (p.deleted_at IS NULL OR p.deleted_at > ?::timestamptz)',
      asOf ?? businessDay(instant()),
      known,
    );
  }

  private filter(where: Where, dto: ListProjectsDto, { stage, agreement, status, industry, orgUnit }: StateColumns) {
    where
      .and(`${status} = ANY (?::text[])`, IN_PIPELINE)
      .given(inBranch(industry), dto.industry)
      .given(`${stage} = ?`, dto.stage)
      .given(`${agreement} = ?`, dto.agreement)
      .given(`${orgUnit} = ?`, dto.orgUnitId)
      .given('p.priority = ?', dto.priority)
      .given('EXISTS (SELECT FROM project_investors f WHERE f.project_id = p.id AND f.investor_id = ?)', dto.investorId);
    if (dto.enteredStage) where.and(ENTERED, dto.enteredStage, dto.enteredStage === 'SIGNED' ? 'contract' : null, ...period(dto));
    matching(where, 'project', 'p.id', dto.q);
  }
}

const period = ({ enteredFrom, enteredTo }: ListProjectsDto): [IsoDate, IsoDate] => [
  enteredFrom ?? '0001-01-01',
  enteredTo ?? '9999-12-31',
];
