import { ListInvestorsDto, INVESTOR_COLUMNS, type InvestorView } from '@luodi/investors/contract';
import type { ListPage, ListTotals } from '@luodi/shared/contract';
import { CurrentActor, ListExport, listTotals, Requires, Unscoped, type Actor, type LuodiRequest } from '@luodi/shared/server';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { investorList, listInvestors } from './investor-list';

const EXPORT = { name: 'investors', columns: INVESTOR_COLUMNS } as const;

/** The list of investors: its rows, its totals and its files, all of one query. */
@Controller('investors')
export class InvestorListController {
  constructor(private readonly files: ListExport) {}

  @Get()
  @Requires('investors.read')
  list(@Query() dto: ListInvestorsDto): Promise<ListPage<InvestorView>> {
    return listInvestors(dto);
  }

  @Get('totals')
  @Requires('investors.read')
  totals(@Query() dto: ListInvestorsDto): Promise<ListTotals> {
    return listTotals(investorList(dto), dto);
  }

  @Get('export.csv')
  @Requires('investors.read')
  @Unscoped()
  csv(@Query() dto: ListInvestorsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => investorList(dto), dto, { ...EXPORT, format: 'csv', actor, request });
  }

  @Get('export.xlsx')
  @Requires('investors.read')
  @Unscoped()
  xlsx(@Query() dto: ListInvestorsDto, @CurrentActor() actor: Actor, @Req() request: LuodiRequest) {
    return this.files.of(() => investorList(dto), dto, { ...EXPORT, format: 'xlsx', actor, request });
  }
}
