import { httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { PipelineView } from '@luodi/projects/contract';
import type { WeeklyReport } from '@luodi/reports/contract';
import { Language, queryOf } from '@luodi/shared/client';

export interface WeekQuery {
  /** Any day of the week; this week when absent. */
  week?: string;
  industry?: string;
}

@Service()
export class WeeklyApi {
  private readonly language = inject(Language);

  report(query: () => WeekQuery) {
    return httpResource<WeeklyReport>(() => ({ url: '/api/reports/weekly', params: queryOf({ ...query() }) }));
  }

  /** The pipeline of a report's last day, as known to the report: what its sums are held against. */
  pipelineOf(report: () => WeeklyReport | undefined) {
    return httpResource<PipelineView>(() => {
      const shown = report();
      return shown && { url: '/api/pipeline', params: queryOf({ asOf: shown.to, knownAt: shown.knownAt, industry: shown.industry }) };
    });
  }

  /** Address of the same report as a workbook. */
  workbookUrl(query: WeekQuery): string {
    return `/api/reports/weekly.xlsx?${queryOf({ ...query, language: this.language.code() }).toString()}`;
  }
}
