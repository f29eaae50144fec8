import { JudgeLead, RecordLead } from '@luodi/leads/server';
import type { CreateProjectDto } from '@luodi/projects/contract';
import { addDays, type IsoDate } from '@luodi/shared/contract';
import { tx, type Story } from '@luodi/shared/server';
import type { SeededInvestor } from '@luodi/investors/server';
import { Injectable } from '@nestjs/common';
import { ChangeProject } from './change-project';
import { ConvertLead } from './convert-lead';
import { Project } from './project.entity';

/** Every so many projects one was a lead before, for so many days. */
const LED_EVERY = 6;
const LEAD_DAYS = [9, 40] as const;

interface Beginning {
  dto: CreateProjectDto & { negotiatingSince: IsoDate };
  investor: SeededInvestor;
  number: number;
}

/** Some projects of the sample zone were leads before. */
@Injectable()
export class LedBeginnings {
  constructor(
    private readonly change: ChangeProject,
    private readonly recordLead: RecordLead,
    private readonly judgeLead: JudgeLead,
    private readonly convert: ConvertLead,
  ) {}

  /** The project that a lead became; null for one that was none. */
  async begin(story: Story, { dto, investor, number }: Beginning): Promise<string | null> {
    const reportedOn = addDays(dto.negotiatingSince, -story.random.between(...LEAD_DAYS));
    const led = number % LED_EVERY === 4 && reportedOn > investor.since;
    return led ? this.fromLead(story, { dto, investor, reportedOn }) : null;
  }

  private async fromLead(
    story: Story,
    { dto, investor, reportedOn }: Omit<Beginning, 'number'> & { reportedOn: IsoDate },
  ): Promise<string> {
    const { officer } = investor;
    const { name, content, totalInvestment, currency, industryCode, officerId } = dto;
    const heard = { title: `${name}意向`, channel: '企业来电', investorId: investor.id, firstTalkUnitId: officer.orgUnitId };
    const told = { contentBrief: content, estInvestment: totalInvestment, currency, industryCode, officerId };
    const lead = await story.tell(officer, reportedOn, () => this.recordLead.execute({ ...heard, ...told, firstReportOn: reportedOn }));
    const verdict = { verdict: 'follow', reason: '产业方向相符，企业负责人已约来考察' } as const;
    await story.tell(officer, addDays(reportedOn, 3), () => this.judgeLead.execute(lead, verdict, 1));
    return story.tell(officer, dto.negotiatingSince, async () => {
      const id = await this.convert.execute(lead, { name });
      const { negotiatingSince: _, ...rest } = dto;
      const { version } = await tx().findOneByOrFail(Project, { id });
      await this.change.execute(id, rest, version);
      return id;
    });
  }
}
