import { ListVisitsDto, VISIT_COLUMNS, type VisitView } from '@luodi/visits/contract';
import type { ListPage, ListTotals } from '@luodi/shared/contract';
import { CurrentActor, ListExport, listTotals, Requires, Unscoped, type Actor, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { listVisits, visitList } from './visit-list';

const EXPORT = { name: 'visits', columns: VISIT_COLUMNS } as const;

/** The list of visits: its rows, its totals and its files, all of one query. */
@Controller('visits')
export class VisitListController {
  constructor(private readonly files: ListExport) {}

  @Get()
  @Requires('visits.read')
  list(@Query() dto: ListVisitsDto): Promise<ListPage<VisitView>> {
    return listVisits(dto);
  }

  @Get('totals')
  @Requires('visits.read')
  totals(@Query() dto: ListVisitsDto): Promise<ListTotals> {
    return listTotals(visitList(dto), dto);
  }

  @Get('export.csv')
  @Requires('visits.read')
  @Unscoped()
  csv(@Query() dto: ListVisitsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => visitList(dto), dto, { ...EXPORT, format: 'csv', actor, request });
  }

  @Get('export.xlsx')
  @Requires('visits.read')
  @Unscoped()
  xlsx(@Query() dto: ListVisitsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => visitList(dto), dto, { ...EXPORT, format: 'xlsx', actor, request });
  }
}
