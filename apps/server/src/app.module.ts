import { AuditModule } from '@luodi/audit/server';
import { FilesModule } from '@luodi/files/server';
import { IdentityModule } from '@luodi/identity/server';
import { ImportsModule } from '@luodi/imports/server';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { JobsModule } from '@luodi/jobs/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { ReportsModule } from '@luodi/reports/server';
import { SearchModule } from '@luodi/search/server';
import { API_PROVIDERS, LiveModule, ScopeModule } from '@luodi/shared/server';
import { TargetsModule } from '@luodi/targets/server';
import { ViewsModule } from '@luodi/views/server';
import { VisitsModule } from '@luodi/visits/server';
import { WorkbenchModule } from '@luodi/workbench/server';
import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { serverOptions } from './data-source';
import { HealthController } from './health.controller';
import { MetricsModule } from './metrics/metrics.module';

export const SLICES = [
  IdentityModule,
  LiveModule,
  AuditModule,
  FilesModule,
  JobsModule,
  ViewsModule,
  IndustriesModule,
  InvestorsModule,
  LeadsModule,
  ProjectsModule,
  TargetsModule,
  VisitsModule,
  ReportsModule,
  ImportsModule,
  SearchModule,
  WorkbenchModule,
];

@Module({})
export class AppModule {
  /** The whole product on the database at `appUrl`, as luodi_app. */
  static on(appUrl: string): DynamicModule {
    const database = TypeOrmModule.forRoot({ ...serverOptions(appUrl), autoLoadEntities: true });
    return {
      module: AppModule,
      imports: [database, DiscoveryModule, ScopeModule, MetricsModule, ...SLICES],
      controllers: [HealthController],
      providers: API_PROVIDERS,
    };
  }
}
