import {
  BulkEditInvestorsDto,
  CreateInvestorDto,
  HeldDto,
  UpdateInvestorDto,
  type HeldView,
  type InvestorView,
} from '@luodi/investors/contract';
import type { BulkEditView } from '@luodi/shared/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { BulkEditInvestors } from './bulk-edit-investors';
import { ChangeInvestor } from './change-investor';
import { claimKeys } from './claim-keys';
import { heldElsewhere } from './investor-claims';
import { investorView } from './investors.query';

@Controller('investors')
export class InvestorsController {
  constructor(
    private readonly change: ChangeInvestor,
    private readonly bulkEdit: BulkEditInvestors,
  ) {}

  @Get('held')
  @Requires('investors.write')
  async held(@Query() { fullName, uscc }: HeldDto): Promise<HeldView> {
    return { unitName: await heldElsewhere(claimKeys(fullName, uscc)) };
  }

  @Get(':id')
  @Requires('investors.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<InvestorView> {
    return investorView(id);
  }

  @Post()
  @Requires('investors.write')
  create(@Body() dto: CreateInvestorDto): Promise<InvestorView> {
    return this.change.create(dto);
  }

  @Post('bulk')
  @HttpCode(200)
  @Requires('investors.write')
  editMany(@Body() dto: BulkEditInvestorsDto): Promise<BulkEditView> {
    return this.bulkEdit.execute(dto);
  }

  @Patch(':id')
  @Requires('investors.write')
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateInvestorDto, @IfMatch() version: number): Promise<InvestorView> {
    return this.change.update(id, dto, version);
  }
}
