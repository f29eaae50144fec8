import { inBranch } from '@luodi/industries/server';
import type { ListProjectsDto, ProjectCard } from '@luodi/projects/contract';
import { businessDay, type IsoDate, type Page } from '@luodi/shared/contract';
import { instant, keysetPage, matching, Where, type KeyPart } from '@luodi/shared/server';
import { IN_PIPELINE } from './history';
import { cardColumns, cardJoins, NOW, THEN, type StateColumns } from './project-columns';
import { CURRENT, firstEntries, inForce, stateJoins, type Known } from './project-state';

type Row = ProjectCard & { pinyin: string };
type Sort = NonNullable<ListProjectsDto['sort']>;

/** The day $1 looked at and the instant $2 up to which is known. */
const DAY = '$1::date';
const KNOWN = inForce('$2::timestamptz');

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

/** Rows behind a figure: a project counts once, on the day it first entered the stage. */
const ENTERED = (known: Known) =>
  `p.id IN (SELECT f.project_id FROM (${firstEntries('?', known)}) f WHERE f.day BETWEEN ?::date AND ?::date)`;
const ENROLLED = 'p.enrolled AND p.enrolled_on BETWEEN ?::date AND ?::date';

/** Pages of projects as they are, or as they were on a day as known then: what a figure of that day counted. */
export class ListProjectsQuery {
  async run(dto: ListProjectsDto): Promise<Page<ProjectCard>> {
    const past = dto.asOf !== undefined || dto.knownAt !== undefined;
    const columns = past ? THEN : NOW;
    const where = past ? this.asOf(dto) : new Where().and('p.deleted_at IS NULL');
    this.filter(where, dto, columns);
    this.behindFigure(where, dto, past ? KNOWN : CURRENT);
    const joins = past ? stateJoins(DAY, KNOWN) : '';
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
    matching(where, 'project', 'p.id', dto.q);
  }

  private behindFigure(where: Where, dto: ListProjectsDto, known: Known) {
    const { enteredStage, enteredFrom, enteredTo, enrolledFrom, enrolledTo } = dto;
    if (enteredStage) where.and(ENTERED(known), enteredStage, ...between(enteredFrom, enteredTo));
    if (enrolledFrom || enrolledTo) where.and(ENROLLED, ...between(enrolledFrom, enrolledTo));
  }
}

const between = (from: IsoDate | undefined, to: IsoDate | undefined): [IsoDate, IsoDate] => [from ?? '0001-01-01', to ?? '9999-12-31'];
