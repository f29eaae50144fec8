import { AddOrgUnitDto, UpdateOrgUnitDto, type OrgUnitView } from '@luodi/identity/contract';
import { IfMatch, Requires, tx } from '@luodi/shared/server';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ChangeOrgUnit } from './change-org-unit';

const TREE = `WITH RECURSIVE tree AS (
    SELECT u.*, ARRAY[u.sort::text, u.name] AS path FROM org_units u WHERE parent_id IS NULL
    UNION ALL SELECT u.*, t.path || lpad(u.sort::text, 6, '0') || u.name FROM org_units u JOIN tree t ON u.parent_id = t.id)
  SELECT id, parent_id AS "parentId", name, kind, active, version FROM tree ORDER BY path`;

@Controller('org-units')
export class OrgUnitsController {
  constructor(private readonly change: ChangeOrgUnit) {}

  @Get()
  @Requires('units.read')
  list(): Promise<OrgUnitView[]> {
    return tx().query<OrgUnitView[]>(TREE);
  }

  @Post()
  @Requires('units.manage')
  add(@Body() dto: AddOrgUnitDto): Promise<OrgUnitView> {
    return this.change.add(dto);
  }

  @Patch(':id')
  @Requires('units.manage')
  update(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UpdateOrgUnitDto, @IfMatch() version: number): Promise<OrgUnitView> {
    return this.change.update(id, dto, version);
  }
}
