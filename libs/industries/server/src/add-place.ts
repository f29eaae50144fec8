import type { AddDistrictDto, AddTownDto, PlacesView } from '@luodi/industries/contract';
import { audit, problems, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { District, Town } from './place.entities';

const Place = problems({
  'place-name-taken': { status: 409, zh: '已有“{name}”', en: '“{name}” exists already' },
  'district-unknown': { status: 422, zh: '没有这个片区', en: 'There is no such district' },
});

@Injectable()
export class AddPlace {
  async district({ name }: AddDistrictDto): Promise<PlacesView['districts'][number]> {
    if (await tx().existsBy(District, { name })) throw Place('place-name-taken', { name }, { field: 'name' });
    const district = { id: uuid(), name };
    await tx().insert(District, { ...district, sort: ((await tx().maximum(District, 'sort')) ?? 0) + 1 });
    await audit({ action: 'district.add', subjectType: 'district', subjectId: district.id, after: district });
    return district;
  }

  async town({ name, districtId }: AddTownDto): Promise<PlacesView['towns'][number]> {
    if (districtId && !(await tx().existsBy(District, { id: districtId }))) throw Place('district-unknown', {}, { field: 'districtId' });
    if (await tx().existsBy(Town, { name })) throw Place('place-name-taken', { name }, { field: 'name' });
    const town = { id: uuid(), name, districtId: districtId ?? null };
    await tx().insert(Town, { ...town, sort: ((await tx().maximum(Town, 'sort')) ?? 0) + 1 });
    await audit({ action: 'town.add', subjectType: 'town', subjectId: town.id, after: town });
    return town;
  }
}
