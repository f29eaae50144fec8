import { InvestorListController } from './investor-list.controller';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BulkEditInvestors } from './bulk-edit-investors';
import { ChangeContact } from './change-contact';
import { ChangeInvestor } from './change-investor';
import { Contact } from './contact.entity';
import { ContactsController } from './contacts.controller';
import { Investor } from './investor.entity';
import { InvestorsController } from './investors.controller';
import { InvestorsSeed } from './investors.seed';

@Module({
  imports: [TypeOrmModule.forFeature([Investor, Contact])],
  controllers: [InvestorListController, InvestorsController, ContactsController],
  providers: [BulkEditInvestors, ChangeContact, ChangeInvestor, InvestorsSeed],
})
export class InvestorsModule {}
