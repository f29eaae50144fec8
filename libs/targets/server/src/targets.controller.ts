import type { Page } from '@luodi/shared/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import {
  CreateTargetDto,
  KnownCompanyDto,
  ListTargetsDto,
  UpdateTargetDto,
  type KnownCompany,
  type TargetView,
} from '@luodi/targets/contract';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ChangeTarget } from './change-target';
import { knownCompany } from './known-company.query';
import { listTargets, targetView } from './targets.query';
import { TurnTarget } from './turn-target';

@Controller('targets')
export class TargetsController {
  constructor(
    private readonly change: ChangeTarget,
    private readonly turnTarget: TurnTarget,
  ) {}

  @Get()
  @Requires('targets.read')
  list(@Query() dto: ListTargetsDto): Promise<Page<TargetView>> {
    return listTargets(dto);
  }

  @Get('known')
  @Requires('targets.write')
  known(@Query() dto: KnownCompanyDto): Promise<KnownCompany> {
    return knownCompany(dto);
  }

  @Get(':id')
  @Requires('targets.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<TargetView> {
    return targetView(id);
  }

  @Post()
  @Requires('targets.write')
  create(@Body() dto: CreateTargetDto): Promise<TargetView> {
    return this.change.create(dto);
  }

  @Patch(':id')
  @Requires('targets.write')
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateTargetDto, @IfMatch() version: number): Promise<TargetView> {
    return this.change.update(id, dto, version);
  }

  @Post(':id/turn')
  @HttpCode(200)
  @Requires('targets.write')
  turn(@Param('id', ParseUUIDPipe) id: string): Promise<TargetView> {
    return this.turnTarget.execute(id);
  }
}
