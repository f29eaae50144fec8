import { DelegateDto, type DelegationView } from '@luodi/identity/contract';
import { SignedIn } from '@luodi/shared/server';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Delegate, delegations } from './delegate';

@Controller('delegations')
export class DelegationsController {
  constructor(private readonly delegate: Delegate) {}

  @Get()
  @SignedIn()
  list(): Promise<DelegationView[]> {
    return delegations();
  }

  @Post()
  @SignedIn()
  lend(@Body() dto: DelegateDto): Promise<DelegationView> {
    return this.delegate.lend(dto);
  }

  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  end(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.delegate.end(id);
  }
}
