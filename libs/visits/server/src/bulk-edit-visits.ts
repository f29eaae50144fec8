import type { BulkEditView } from '@luodi/shared/contract';
import { bulkEdit, bulkValues, type BulkRecords } from '@luodi/shared/server';
import { VISIT_BULK_FIELDS, type BulkEditVisitsDto, type BulkVisitValuesDto } from '@luodi/visits/contract';
import { Injectable } from '@nestjs/common';
import { ChangeVisit } from './change-visit';
import { visitName } from './visit-index';
import { refuseWithoutOpenStep } from './visit-refusals';
import { refuseUnknownPerson } from './visit-refs';
import type { Visit } from './visit.entity';

@Injectable()
export class BulkEditVisits {
  private readonly records: BulkRecords<Visit, BulkVisitValuesDto>;

  constructor(change: ChangeVisit) {
    this.records = {
      fields: VISIT_BULK_FIELDS,
      person: 'nextActionOwnerId',
      nameOf: visitName,
      lock: (id) => change.lock(id),
      compare: (visit, set) => {
        if (set.nextActionOwnerId || set.nextActionDueOn) refuseWithoutOpenStep(visit);
        return change.compare(visit, set);
      },
      write: (visit, changes) => change.write(visit, changes),
    };
  }

  /** @throws person-unknown, for the whole */
  async execute(dto: BulkEditVisitsDto): Promise<BulkEditView> {
    for (const id of bulkValues(dto.rows, 'nextActionOwnerId')) await refuseUnknownPerson(id);
    return bulkEdit(dto, this.records);
  }
}
