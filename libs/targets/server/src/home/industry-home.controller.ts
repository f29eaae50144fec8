import { Requires } from '@luodi/shared/server';
import type { IndustryHome, LocalFirm } from '@luodi/targets/contract';
import { Controller, Get, Param } from '@nestjs/common';
import { industryHome } from './industry-home.query';
import { localFirms } from './local-firms.query';

@Controller('industries/:code')
export class IndustryHomeController {
  @Get('home')
  @Requires('targets.read')
  home(@Param('code') code: string): Promise<IndustryHome> {
    return industryHome(code);
  }

  @Get('firms')
  @Requires('targets.read')
  firms(@Param('code') code: string): Promise<LocalFirm[]> {
    return localFirms(code);
  }
}
