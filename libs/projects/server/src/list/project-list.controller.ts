import { ListProjectsDto, PROJECT_COLUMNS, type ProjectCard } from '@luodi/projects/contract';
import type { ListPage, ListTotals } from '@luodi/shared/contract';
import { CurrentActor, ListExport, listTotals, Requires, Unscoped, type Actor, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { listProjects, projectList } from './list-projects.query';

const EXPORT = { name: 'projects', columns: PROJECT_COLUMNS } as const;

/** The list of projects: its rows, its totals and its files, all of one query. */
@Controller('projects')
export class ProjectListController {
  constructor(private readonly files: ListExport) {}

  @Get()
  @Requires('projects.read')
  list(@Query() dto: ListProjectsDto): Promise<ListPage<ProjectCard>> {
    return listProjects(dto);
  }

  @Get('totals')
  @Requires('projects.read')
  totals(@Query() dto: ListProjectsDto): Promise<ListTotals> {
    return listTotals(projectList(dto), dto);
  }

  @Get('export.csv')
  @Requires('projects.read')
  @Unscoped()
  csv(@Query() dto: ListProjectsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => projectList(dto), dto, { ...EXPORT, format: 'csv', actor, request });
  }

  @Get('export.xlsx')
  @Requires('projects.read')
  @Unscoped()
  xlsx(@Query() dto: ListProjectsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => projectList(dto), dto, { ...EXPORT, format: 'xlsx', actor, request });
  }
}
