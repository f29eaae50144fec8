import { inBranch } from '@luodi/industries/server';
import { PROJECT_FIELDS, type ListProjectsDto, type ProjectCard } from '@luodi/projects/contract';
import { businessDay, type IsoDate, type ListPage } from '@luodi/shared/contract';
import { instant, listPage, matching, Where, type ListSource } from '@luodi/shared/server';
import { IN_PIPELINE } from '../history';
import { CURRENT, firstEntries, inForce, stateJoins, type Known } from '../project-state';
import { cardColumns, cardJoins, NOW, THEN, type StateColumns } from './project-columns';
import { projectSql } from './project-list';

/** The day $1 looked at and the instant $2 up to which is known. */
const DAY = '$1::date';
const KNOWN = inForce('$2::timestamptz');

/** Rows behind a figure: a project counts once, on the day it first entered the stage. */
const ENTERED = (known: Known) =>
  `p.id IN (SELECT f.project_id FROM (${firstEntries('?', known, '?::date')}) f WHERE f.day BETWEEN ?::date AND ?::date)`;
const ENROLLED = 'p.enrolled AND p.enrolled_on BETWEEN ?::date AND ?::date';

/** The projects as they are, or as they were on a day as known then: what a figure of that day counted. */
export function projectList(dto: ListProjectsDto): ListSource<typeof PROJECT_FIELDS> {
  const past = dto.asOf !== undefined || dto.knownAt !== undefined;
  const columns = past ? THEN : NOW;
  const where = past ? asOf(dto) : new Where().and('p.deleted_at IS NULL');
  filter(where, dto, columns);
  behindFigure(where, dto, past ? KNOWN : CURRENT);
  return {
    fields: PROJECT_FIELDS,
    sql: projectSql(columns),
    select: cardColumns(columns),
    from: `projects p ${past ? stateJoins(DAY, KNOWN) : ''} ${cardJoins(columns)}`,
    where,
    id: 'p.id',
    usual: '-updatedAt',
  };
}

export const listProjects = (dto: ListProjectsDto): Promise<ListPage<ProjectCard>> => listPage(projectList(dto), dto);

function asOf({ asOf, knownAt }: ListProjectsDto): Where {
  const known = knownAt ?? instant().toISOString();
  return new Where().and(
    '?::date IS NOT NULL AND (p.deleted_at IS NULL OR p.deleted_at > ?::timestamptz)',
    asOf ?? businessDay(instant()),
    known,
  );
}

function filter(where: Where, dto: ListProjectsDto, { stage, agreement, status, industry, orgUnit }: StateColumns): void {
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

function behindFigure(where: Where, dto: ListProjectsDto, known: Known): void {
  const { enteredStage, enteredFrom, enteredTo, enrolledFrom, enrolledTo } = dto;
  const [from, to] = between(enteredFrom, enteredTo);
  if (enteredStage) where.and(ENTERED(known), enteredStage, from, from, enteredStage, from, to);
  if (enrolledFrom || enrolledTo) where.and(ENROLLED, ...between(enrolledFrom, enrolledTo));
}

const between = (from: IsoDate | undefined, to: IsoDate | undefined): [IsoDate, IsoDate] => [from ?? '0001-01-01', to ?? '9999-12-31'];
