import { refuseUnknownIndustry } from '@luodi/industries/server';
import { PROJECT_BULK_FIELDS, type BulkEditProjectsDto, type BulkProjectValuesDto } from '@luodi/projects/contract';
import type { BulkEditView } from '@luodi/shared/contract';
import { bulkEdit, bulkValues, type BulkRecords } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ChangeProject } from '../change-project';
import { refuseUnknownRefs } from '../project-refs';
import type { Project } from '../project.entity';

@Injectable()
export class BulkEditProjects {
  private readonly records: BulkRecords<Project, BulkProjectValuesDto>;

  constructor(change: ChangeProject) {
    this.records = {
      fields: PROJECT_BULK_FIELDS,
      person: 'officerId',
      nameOf: ({ name }) => name,
      lock: (id) => change.lock(id),
      compare: (project, set) => change.compare(project, set),
      write: (project, changes, set) => change.write({ project, changes }, set),
    };
  }

  /** @throws industry-unknown and person-unknown, for the whole */
  async execute(dto: BulkEditProjectsDto): Promise<BulkEditView> {
    for (const code of bulkValues(dto.rows, 'industryCode')) await refuseUnknownIndustry(code);
    for (const officerId of bulkValues(dto.rows, 'officerId')) await refuseUnknownRefs({ officerId });
    return bulkEdit(dto, this.records);
  }
}
