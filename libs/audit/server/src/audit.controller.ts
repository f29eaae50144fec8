import { AUDIT_COLUMNS, ListAuditDto, type AuditEntryView, type AuditRow, type TrailStatus } from '@luodi/audit/contract';
import type { ListPage, ListTotals } from '@luodi/shared/contract';
import { CurrentActor, ListExport, listTotals, Requires, Scope, Unscoped, type Actor, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { auditEntry } from './audit-entry.query';
import { auditList, listAudit } from './audit-list';
import { RunVerification } from './run-verification';
import { trailStatus } from './trail-status.query';

const EXPORT = { name: 'audit', columns: AUDIT_COLUMNS } as const;

/** What the auditor sees of the trail. */
@Controller('audit')
export class AuditController {
  constructor(
    private readonly files: ListExport,
    private readonly verification: RunVerification,
    private readonly scope: Scope,
  ) {}

  @Get('entries')
  @Requires('audit.read')
  list(@Query() dto: ListAuditDto): Promise<ListPage<AuditRow>> {
    return listAudit(dto);
  }

  @Get('entries/totals')
  @Requires('audit.read')
  totals(@Query() dto: ListAuditDto): Promise<ListTotals> {
    return listTotals(auditList(dto), dto);
  }

  @Get('entries/export.csv')
  @Requires('audit.read')
  @Unscoped()
  csv(@Query() dto: ListAuditDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => auditList(dto), dto, { ...EXPORT, format: 'csv', actor, request });
  }

  @Get('entries/export.xlsx')
  @Requires('audit.read')
  @Unscoped()
  xlsx(@Query() dto: ListAuditDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => auditList(dto), dto, { ...EXPORT, format: 'xlsx', actor, request });
  }

  @Get('entries/:id')
  @Requires('audit.read')
  show(@Param('id') id: string): Promise<AuditEntryView> {
    return auditEntry(id);
  }

  @Get('verification')
  @Requires('audit.read')
  status(): Promise<TrailStatus> {
    return trailStatus(this.verification.running);
  }

  /** Goes on after the answer, which says so even where it has ended by then; asked again meanwhile, it begins nothing new. */
  @Post('verification')
  @HttpCode(202)
  @Requires('audit.read')
  @Unscoped()
  async verify(@CurrentActor() actor: Actor): Promise<TrailStatus> {
    await this.verification.begin(actor);
    return this.scope.run(actor, () => trailStatus(true));
  }
}
