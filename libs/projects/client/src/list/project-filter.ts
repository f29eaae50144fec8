import { AGREEMENTS, PRIORITIES, PROJECT_COLUMNS, PROJECT_FIELDS, type AgreementGrade, type Priority } from '@luodi/projects/contract';
import type { PageParams } from '@luodi/shared/client';
import { askedOf, listState, type ListState, type UsualList } from '@luodi/shared/client/rules';
import { isInstant, STAGES, type Stage } from '@luodi/shared/contract';

export const VIEWS = ['board', 'table'] as const;
export type ProjectsView = (typeof VIEWS)[number];
/** Offered where rows have no heads to press. */
export const SORTS = ['-updatedAt', '-totalInvestment', 'name'] as const;
export const USUAL: UsualList = { columns: PROJECT_COLUMNS, sort: '-updatedAt' };

/** Filters of the address that no control of the page sets: they come with a number that was opened, and show as chips. */
export const CARRIED = [
  'priority',
  'agreement',
  'orgUnitId',
  'investorId',
  'enteredStage',
  'enteredFrom',
  'enteredTo',
  'enrolledFrom',
  'enrolledTo',
  'knownAt',
] as const;
type Carried = Partial<Record<(typeof CARRIED)[number], string>> & { priority?: Priority; agreement?: AgreementGrade };

/** What the address of the projects page says. */
export interface ProjectFilter extends Carried {
  view: ProjectsView;
  q: string;
  stage: Stage | null;
  sort: string;
  /** As in the address, without what the list does not know. */
  filter?: string;
}

type Given = Record<string, unknown>;

/** Reads the address; what is unknown counts as not given. A number that was opened leads to its rows, so a filter alone means the table. */
export function filterOf(params: Given): ProjectFilter {
  const carried = CARRIED.map((name) => [name, known(name, params[name])]).filter(([, value]) => value !== undefined);
  const stage = oneOf(STAGES, params['stage']) ?? null;
  const { filter, sort } = askedOf(projectState(params));
  return {
    ...(Object.fromEntries(carried) as Carried),
    view: oneOf(VIEWS, params['view']) ?? (carried.length || isTabular(params, stage) ? 'table' : 'board'),
    q: typeof params['q'] === 'string' ? params['q'].slice(0, 100) : '',
    stage,
    sort,
    ...(filter && { filter }),
  };
}

/** What only a table shows. */
const isTabular = (params: Given, stage: Stage | null): boolean =>
  stage !== null || ['filter', 'group', 'columns'].some((name) => Boolean(params[name]));

/** Columns, filter, sort and groups of the address. */
export const projectState = (params: Given): ListState => listState(params, PROJECT_FIELDS, USUAL);

/** The query of `GET /api/projects` for a filter seen through the lens. `stage` is the column of a board, where there is one. */
export function listParams(filter: ProjectFilter, lens: PageParams, stage: Stage | null = filter.stage): PageParams {
  return { ...lens, ...filter, stage, view: undefined };
}

/** The query of `GET /api/pipeline`: what of the filter the totals of the stages can follow. */
export function pipelineParams({ orgUnitId, knownAt }: ProjectFilter, lens: PageParams): PageParams {
  return { ...lens, orgUnitId, knownAt };
}

/** Whether the list is narrower than the pipeline counts, so that its totals are not those of the stages. */
export function isNarrowed({ q, ...filter }: ProjectFilter): boolean {
  return !!q || !!filter.filter || CARRIED.some((name) => name !== 'orgUnitId' && name !== 'knownAt' && filter[name] !== undefined);
}

function known(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (name === 'priority') return oneOf(PRIORITIES, value);
  if (name === 'agreement') return oneOf(AGREEMENTS, value);
  if (name === 'knownAt') return isInstant(value) ? value : undefined;
  return name === 'enteredStage' ? oneOf(STAGES, value) : value;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value);
}
