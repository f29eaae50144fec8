import { AddRoleDto, ROLE_CODE, UpdateRoleDto, type RoleView } from '@luodi/identity/contract';
import { FreshFactor, IfMatch, notFound, Requires } from '@luodi/shared/server';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeRole } from './change-role';
import { roleViews } from './role-view';

@Controller('roles')
export class RolesController {
  constructor(private readonly change: ChangeRole) {}

  /** All of them, with what each may do: what others may do is no secret in this house. */
  @Get()
  @Requires('people.read')
  list(): Promise<RoleView[]> {
    return roleViews();
  }

  @Post()
  @Requires('roles.manage')
  @FreshFactor()
  add(@Body() dto: AddRoleDto): Promise<RoleView> {
    return this.change.add(dto);
  }

  @Patch(':code')
  @Requires('roles.manage')
  @FreshFactor()
  update(@Param('code') code: string, @Body() dto: UpdateRoleDto, @IfMatch() version: number): Promise<RoleView> {
    if (!ROLE_CODE.test(code)) throw notFound();
    return this.change.update(code, dto, version);
  }
}
