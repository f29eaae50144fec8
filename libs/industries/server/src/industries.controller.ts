import { AddIndustryDto, StateStrengthDto, UpdateIndustryDto, type IndustryView } from '@luodi/industries/contract';
import { IfMatch, Requires } from '@luodi/shared/server';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeIndustry } from './change-industry';
import { industryTree } from './industry-tree.query';
import { StateStrength } from './state-strength';

@Controller('industries')
export class IndustriesController {
  constructor(
    private readonly change: ChangeIndustry,
    private readonly stateStrength: StateStrength,
  ) {}

  @Get()
  @Requires('industries.read')
  list(): Promise<IndustryView[]> {
    return industryTree();
  }

  @Post()
  @Requires('industries.write')
  add(@Body() dto: AddIndustryDto): Promise<IndustryView> {
    return this.change.add(dto);
  }

  @Patch(':code')
  @Requires('industries.write')
  update(@Param('code') code: string, @Body() dto: UpdateIndustryDto, @IfMatch() version: number): Promise<IndustryView> {
    return this.change.update(code, dto, version);
  }

  @Post(':code/strength')
  @Requires('industries.write')
  strength(@Param('code') code: string, @Body() dto: StateStrengthDto): Promise<IndustryView> {
    return this.stateStrength.execute(code, dto);
  }
}
