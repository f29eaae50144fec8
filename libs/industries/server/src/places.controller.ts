import { AddDistrictDto, AddTownDto, type PlacesView } from '@luodi/industries/contract';
import { Requires, tx } from '@luodi/shared/server';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { AddPlace } from './add-place';

@Controller()
export class PlacesController {
  constructor(private readonly addPlace: AddPlace) {}

  @Get('places')
  @Requires('industries.read')
  async list(): Promise<PlacesView> {
    const districts = await tx().query<PlacesView['districts']>('SELECT id, name FROM districts ORDER BY sort, name');
    const towns = await tx().query<PlacesView['towns']>('SELECT id, district_id AS "districtId", name FROM towns ORDER BY sort, name');
    return { districts, towns };
  }

  @Post('districts')
  @Requires('industries.write')
  district(@Body() dto: AddDistrictDto): Promise<PlacesView['districts'][number]> {
    return this.addPlace.district(dto);
  }

  @Post('towns')
  @Requires('industries.write')
  town(@Body() dto: AddTownDto): Promise<PlacesView['towns'][number]> {
    return this.addPlace.town(dto);
  }
}
