import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeepViews } from './keep-views';
import { SavedViewRecord } from './saved-view.entity';
import { ViewsController } from './views.controller';

@Module({ imports: [TypeOrmModule.forFeature([SavedViewRecord])], controllers: [ViewsController], providers: [KeepViews] })
export class ViewsModule {}
