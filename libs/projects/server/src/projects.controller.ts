import {
  CreateProjectDto,
  MoveStageDto,
  ShowProjectDto,
  UpdateProjectDto,
  type ProjectView,
  type TimelineEntry,
} from '@luodi/projects/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ChangeProject } from './change-project';
import { MoveStage } from './move-stage';
import { ProjectViewQuery } from './project-view.query';
import { RecordProject } from './record-project';
import { TimelineQuery } from './timeline.query';

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly recordProject: RecordProject,
    private readonly changeProject: ChangeProject,
    private readonly moveStage: MoveStage,
    private readonly views: ProjectViewQuery,
  ) {}

  @Get(':id')
  @Requires('projects.read')
  show(@Param('id', ParseUUIDPipe) id: string, @Query() dto: ShowProjectDto): Promise<ProjectView> {
    return this.views.run(id, dto);
  }

  @Get(':id/timeline')
  @Requires('projects.read')
  timeline(@Param('id', ParseUUIDPipe) id: string): Promise<TimelineEntry[]> {
    return new TimelineQuery().run(id);
  }

  @Post()
  @Requires('projects.write')
  async create(@Body() dto: CreateProjectDto): Promise<ProjectView> {
    return this.views.run(await this.recordProject.execute(dto));
  }

  @Patch(':id')
  @Requires('projects.write')
  async update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateProjectDto, @IfMatch() version: number): Promise<ProjectView> {
    await this.changeProject.execute(id, dto, version);
    return this.views.run(id);
  }

  @Post(':id/stage-moves')
  @Requires('projects.move')
  async move(@Param('id', ParseUUIDPipe) id: string, @Body() dto: MoveStageDto): Promise<ProjectView> {
    await this.moveStage.execute(id, dto);
    return this.views.run(id);
  }
}
