import { refuseUnknownIndustry } from '@luodi/industries/server';
import { INVESTOR_BULK_FIELDS, type BulkEditInvestorsDto, type BulkInvestorValuesDto } from '@luodi/investors/contract';
import type { BulkEditView } from '@luodi/shared/contract';
import { bulkEdit, bulkValues, type BulkRecords } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ChangeInvestor } from './change-investor';
import type { Investor } from './investor.entity';

@Injectable()
export class BulkEditInvestors {
  private readonly records: BulkRecords<Investor, BulkInvestorValuesDto>;

  constructor(change: ChangeInvestor) {
    this.records = {
      fields: INVESTOR_BULK_FIELDS,
      nameOf: ({ fullName }) => fullName,
      lock: (id) => change.lock(id),
      compare: (investor, set) => change.compare(investor, set),
      write: (investor, changes) => change.write(investor, changes),
    };
  }

  /** @throws industry-unknown, for the whole */
  async execute(dto: BulkEditInvestorsDto): Promise<BulkEditView> {
    for (const code of bulkValues(dto.rows, 'industryCode')) await refuseUnknownIndustry(code);
    return bulkEdit(dto, this.records);
  }
}
