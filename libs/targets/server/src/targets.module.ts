import { IndustriesModule } from '@luodi/industries/server';
import { LeadsModule } from '@luodi/leads/server';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeTarget } from './change-target';
import { IndustryHomeController } from './home/industry-home.controller';
import { Target } from './target.entity';
import { TargetsController } from './targets.controller';
import { TargetsSeed } from './targets.seed';
import { TurnTarget } from './turn-target';

@Module({
  imports: [TypeOrmModule.forFeature([Target]), IndustriesModule, LeadsModule],
  controllers: [TargetsController, IndustryHomeController],
  providers: [ChangeTarget, TargetsSeed, TurnTarget],
})
export class TargetsModule {}
