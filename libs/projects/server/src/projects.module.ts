import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeProject } from './change-project';
import { ProjectListController } from './list/project-list.controller';
import { MoveStage } from './move-stage';
import { PipelineController } from './pipeline.controller';
import { ProjectViewQuery } from './project-view.query';
import { Project } from './project.entity';
import { ProjectsController } from './projects.controller';
import { ProjectsSeed } from './projects.seed';
import { RecordProject } from './record-project';

@Module({
  imports: [TypeOrmModule.forFeature([Project])],
  controllers: [ProjectListController, ProjectsController, PipelineController],
  providers: [ChangeProject, MoveStage, ProjectViewQuery, ProjectsSeed, RecordProject],
  exports: [RecordProject],
})
export class ProjectsModule {}
