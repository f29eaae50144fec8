import { OverviewDto, WeeklyReportDto, type Overview, type WeeklyReport } from '@luodi/reports/contract';
import { audit, CurrentActor, languageOf, Requires, Scope, Unscoped, type Actor, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ledgerRows } from './ledger-rows.query';
import { reportPeriod } from './report-period';
import { overview, weeklyReport } from './weekly-report.query';
import { weeklyWorkbook, type WeeklySheets } from './weekly-workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller()
export class ReportsController {
  constructor(private readonly scope: Scope) {}

  @Get('overview')
  @Requires('reports.read')
  overview(@Query() dto: OverviewDto): Promise<Overview> {
    return overview(dto);
  }

  @Get('reports/weekly')
  @Requires('reports.read')
  weekly(@Query() dto: WeeklyReportDto): Promise<WeeklyReport> {
    return weeklyReport(dto);
  }

  /** The rows are read in one short transaction; the workbook is built after it. */
  @Get('reports/weekly.xlsx')
  @Requires('reports.read')
  @Unscoped()
  async workbook(
    @Query() dto: WeeklyReportDto,
    @CurrentActor() actor: Actor,
    @Req() request: LuodiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sheets = await this.scope.run(actor, () => this.read(dto));
    const file = await weeklyWorkbook(sheets, dto.language ?? languageOf(request));
    const name = `weekly-${sheets.report.to}.xlsx`;
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(file, { type: XLSX });
  }

  private async read(dto: WeeklyReportDto): Promise<WeeklySheets> {
    const report = await weeklyReport(dto);
    const period = await reportPeriod(dto.week, report.knownAt, dto.industry);
    const [signed, negotiating] = [await ledgerRows(period, true), await ledgerRows(period, false)];
    await audit({ action: 'report.export', subjectType: 'report', after: { week: report.to, rows: signed.length + negotiating.length } });
    return { report, signed, negotiating };
  }
}
