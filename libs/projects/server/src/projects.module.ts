import { LeadsModule } from '@luodi/leads/server';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BulkEditProjects } from './bulk/bulk-edit-projects';
import { BulkEditController } from './bulk/bulk-edit.controller';
import { ChangeProject } from './change-project';
import { ConvertLead } from './convert-lead';
import { LeadConversionController } from './lead-conversion.controller';
import { ProjectListController } from './list/project-list.controller';
import { MoveStage } from './move-stage';
import { PipelineController } from './pipeline.controller';
import { ProjectViewQuery } from './project-view.query';
import { Project } from './project.entity';
import { ProjectsController } from './projects.controller';
import { LedBeginnings } from './projects.seed-beginning';
import { ProjectsSeed } from './projects.seed';
import { RecordProject } from './record-project';
import { SumPipeline } from './sum-pipeline';

@Module({
  imports: [TypeOrmModule.forFeature([Project]), LeadsModule],
  controllers: [BulkEditController, ProjectListController, ProjectsController, PipelineController, LeadConversionController],
  providers: [
    BulkEditProjects,
    ChangeProject,
    ConvertLead,
    MoveStage,
    ProjectViewQuery,
    LedBeginnings,
    ProjectsSeed,
    RecordProject,
    SumPipeline,
  ],
  exports: [RecordProject, SumPipeline],
})
export class ProjectsModule {}
