import { LEAD_COLUMNS, ListLeadsDto, type LeadView } from '@luodi/leads/contract';
import type { ListPage, ListTotals } from '@luodi/shared/contract';
import { CurrentActor, ListExport, listTotals, Requires, Unscoped, type Actor, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { leadList, listLeads } from './lead-list';

const EXPORT = { name: 'leads', columns: LEAD_COLUMNS } as const;

/** The list of leads: its rows, its totals and its files, all of one query. */
@Controller('leads')
export class LeadListController {
  constructor(private readonly files: ListExport) {}

  @Get()
  @Requires('leads.read')
  list(@Query() dto: ListLeadsDto): Promise<ListPage<LeadView>> {
    return listLeads(dto);
  }

  @Get('totals')
  @Requires('leads.read')
  totals(@Query() dto: ListLeadsDto): Promise<ListTotals> {
    return listTotals(leadList(dto), dto);
  }

  @Get('export.csv')
  @Requires('leads.read')
  @Unscoped()
  csv(@Query() dto: ListLeadsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => leadList(dto), dto, { ...EXPORT, format: 'csv', actor, request });
  }

  @Get('export.xlsx')
  @Requires('leads.read')
  @Unscoped()
  xlsx(@Query() dto: ListLeadsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => leadList(dto), dto, { ...EXPORT, format: 'xlsx', actor, request });
  }
}
