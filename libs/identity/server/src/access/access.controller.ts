import { AccessDto, type AccessView } from '@luodi/identity/contract';
import { SignedIn } from '@luodi/shared/server';
import { Controller, Get, Query } from '@nestjs/common';
import { whoSees } from './who-sees.query';

@Controller('access')
export class AccessController {
  /** Who sees a record, and why. Whoever sees it may ask. */
  @Get()
  @SignedIn()
  show(@Query() dto: AccessDto): Promise<AccessView> {
    return whoSees(dto);
  }
}
