import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddPlace } from './add-place';
import { ChangeIndustry } from './change-industry';
import { IndustriesSeed } from './industries.seed';
import { IndustriesController } from './industries.controller';
import { Industry } from './industry.entity';
import { District, Town } from './place.entities';
import { PlacesController } from './places.controller';
import { StateStrength } from './state-strength';

@Module({
  imports: [TypeOrmModule.forFeature([Industry, District, Town])],
  controllers: [IndustriesController, PlacesController],
  providers: [AddPlace, ChangeIndustry, IndustriesSeed, StateStrength],
  exports: [StateStrength],
})
export class IndustriesModule {}
