import { Requires } from '@luodi/shared/server';
import { TodayDto, type TodayView } from '@luodi/workbench/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { today } from './today.query';

@Controller('today')
export class TodayController {
  @Get()
  @Requires('projects.read')
  show(@Query() dto: TodayDto): Promise<TodayView> {
    return today(dto);
  }
}
