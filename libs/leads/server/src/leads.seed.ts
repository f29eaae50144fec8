import type { SeededPerson } from '@luodi/identity/server';
import { ROOT_WEIGHTS, NODE_WORDS } from '@luodi/industries/server';
import type { SeededInvestor } from '@luodi/investors/server';
import type { CreateLeadDto, LeadVerdict } from '@luodi/leads/contract';
import { addDays, type IsoDate } from '@luodi/shared/contract';
import type { Story } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { AssignLead } from './assign-lead';
import { ChangeLead } from './change-lead';
import { JudgeLead } from './judge-lead';
import { leadOf } from './leads.seed-fields';
import { REASONS } from './leads.seed-words';
import { RecordLead } from './record-lead';

/** A lead of the sample zone that is open, for what others tell of it. */
export interface SeededLead {
  id: string;
  officer: SeededPerson;
  investor: SeededInvestor | undefined;
  reportedOn: IsoDate;
}

/** Days since the first report; the first few are of this week and the last. */
const RECENT = [0, 1, 1, 2, 3, 4, 5, 7, 9, 11];
const OTHERS = 34;
const UNITS = { 九湖镇: 3, 颜厝镇: 3, 靖圆镇: 3, 招商服务中心: 2 };
/** Reported earlier than so many days ago, a lead may have been put by or dropped. */
const SETTLED_AFTER = 20;
/** Only among those reported since is one that nobody has answered. */
const FORGOTTEN_UNTIL = 12;
const VERDICTS: Record<LeadVerdict, number> = { follow: 56, reserve: 28, drop: 16 };

interface Told {
  id: string;
  officer: SeededPerson;
  day: IsoDate;
  ago: number;
  verdict: LeadVerdict;
}

/** What reached the units by hearsay, and what became of it. */
@Injectable()
export class LeadsSeed {
  constructor(
    private readonly recordLead: RecordLead,
    private readonly changeLead: ChangeLead,
    private readonly judgeLead: JudgeLead,
    private readonly assignLead: AssignLead,
  ) {}

  async run(
    story: Story,
    people: readonly SeededPerson[],
    investors: readonly SeededInvestor[],
  ): Promise<{ count: number; open: SeededLead[] }> {
    const days = [...RECENT, ...Array.from({ length: OTHERS }, () => story.random.between(12, 300))];
    const told = await story.ofEach(days, (ago, own, at) => this.tell(own, reportOf(own, { ago, at, people, investors }), people));
    return { count: told.length, open: told.filter((lead) => lead !== null) };
  }

  private async tell(story: Story, report: Report, people: readonly SeededPerson[]): Promise<SeededLead | null> {
    const { officer, day, ago, dto, investor } = report;
    const { random } = story;
    const id = await story.tell(officer, day, () => this.recordLead.execute(dto));
    const verdict = ago > SETTLED_AFTER ? random.weighted(VERDICTS) : 'follow';
    const lead = { id, officer, day, ago, verdict };
    const head = people.find(({ role, unitName }) => role === 'head' && unitName === officer.unitName);
    if (ago > 1 && (ago > FORGOTTEN_UNTIL || random.chance(0.75))) await this.answer(story, lead, head);
    return verdict === 'follow' ? { id, officer, investor, reportedOn: day } : null;
  }

  /** Assigned and answered on the next day or so, judged with it or a little later, reported on from then on. */
  private async answer(story: Story, { id, officer, day, ago, verdict }: Told, head = officer) {
    const { random } = story;
    const next = addDays(day, 1);
    await story.tell(head, next, async () => {
      await this.assignLead.execute(id, { officerId: officer.id }, 1);
      await this.changeLead.execute(id, { respondedOn: random.chance(0.8) ? day : next }, 2);
    });
    const judgedOn = addDays(next, random.between(1, 4));
    if (judgedOn >= story.today || (ago < SETTLED_AFTER && random.chance(0.2))) return;
    await story.tell(officer, judgedOn, () => this.judgeLead.execute(id, { verdict, reason: random.pick(REASONS[verdict]) }, 3));
    if (verdict === 'follow') await this.goOn(story, id, { officer, judgedOn });
  }

  /** Most investors are told within the week; some reports are late, so that every clock is seen in every state. */
  private async goOn(story: Story, id: string, { officer, judgedOn }: { officer: SeededPerson; judgedOn: IsoDate }) {
    const { random } = story;
    const told = addDays(judgedOn, random.between(2, 8));
    if (told >= story.today || random.chance(0.15)) return;
    await story.tell(officer, told, () => this.changeLead.execute(id, { feedbackOn: told, lastFollowUpOn: told }, 4));
    const last = story.workday(story.daysAgo(random.between(1, 19)));
    if (last > told) await story.tell(officer, last, () => this.changeLead.execute(id, { lastFollowUpOn: last }, 5));
  }
}

interface Report {
  officer: SeededPerson;
  investor: SeededInvestor | undefined;
  day: IsoDate;
  ago: number;
  dto: CreateLeadDto;
}
interface Asked {
  ago: number;
  at: number;
  people: readonly SeededPerson[];
  investors: readonly SeededInvestor[];
}

function reportOf(story: Story, { ago, at, people, investors }: Asked): Report {
  const { random } = story;
  const day = story.workday(story.daysAgo(ago));
  const known = investors.filter(({ since }) => since <= day);
  if (at % 3 === 1 && known.length > 0) {
    const investor = random.pick(known);
    const dto = leadOf(random, { day, code: investor.industryCode, brand: investor.brand, investorId: investor.id });
    return { officer: investor.officer, investor, day, ago, dto };
  }
  const unit = random.weighted(UNITS);
  const officer = random.pick(people.filter(({ unitName, role }) => unitName === unit && role === 'officer'));
  const root = random.weighted(ROOT_WEIGHTS);
  const { code } = random.pick(NODE_WORDS.filter((node) => node.code.startsWith(root)));
  return { officer, investor: undefined, day, ago, dto: leadOf(random, { day, code }) };
}
