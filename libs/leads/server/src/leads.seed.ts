import type { SeededPerson } from '@luodi/identity/server';
import { ROOT_WEIGHTS, NODE_WORDS } from '@luodi/industries/server';
import type { SeededInvestor } from '@luodi/investors/server';
import type { CreateLeadDto, LeadVerdict } from '@luodi/leads/contract';
import { addDays, type IsoDate } from '@luodi/shared/contract';
import { STORY_DAYS, tx, type Story } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { AssignLead } from './assign-lead';
import { ChangeLead } from './change-lead';
import { JudgeLead } from './judge-lead';
import { Lead } from './lead.entity';
import { leadOf } from './leads.seed-fields';
import { REASONS } from './leads.seed-words';
import { RecordLead } from './record-lead';

/** A lead of the sample zone that is open, for what others tell of it. */
export interface SeededLead {
  id: string;
  title: string;
  officer: SeededPerson;
  investor: SeededInvestor | undefined;
  reportedOn: IsoDate;
}

/** Days since the first report; the first few are of this week and the last. */
const RECENT = [0, 1, 1, 2, 3, 4, 5, 7, 9, 11];
/** Of the last months, and of the years before. */
const OTHERS = 34;
const EARLIER = 96;
const YEAR_AGO = 300;
const BEGUN_AFTER = 30;
const GROWTH = 1.3;
const UNITS = { 九湖镇: 3, 颜厝镇: 3, 靖圆镇: 3, 招商服务中心: 2 };
/** Reported earlier than so many days ago, a lead may have been put by or dropped. */
const SETTLED_AFTER = 20;
/** Only among those reported since is one that nobody has answered. */
const FORGOTTEN_UNTIL = 12;
const VERDICTS: Record<LeadVerdict, number> = { follow: 56, reserve: 28, drop: 16 };
/** A lead followed for so long has come to something. */
const FOLLOWED_FOR = 120;
const LATER_VERDICTS = { reserve: 38, drop: 62 };

interface Told {
  id: string;
  officer: SeededPerson;
  day: IsoDate;
  ago: number;
  verdict: LeadVerdict;
}

interface Followed {
  officer: SeededPerson;
  judgedOn: IsoDate;
  ago: number;
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
    const { random } = story;
    const others = Array.from({ length: OTHERS }, () => random.between(12, YEAR_AGO));
    const earlier = Array.from(
      { length: EARLIER },
      () => YEAR_AGO + Math.floor(random.next() ** GROWTH * (STORY_DAYS - BEGUN_AFTER - YEAR_AGO)),
    );
    const days = [...RECENT, ...others, ...earlier];
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
    const open = verdict === 'follow' && ago <= FOLLOWED_FOR;
    return open ? { id, title: dto.title, officer, investor, reportedOn: day } : null;
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
    if (verdict === 'follow') await this.goOn(story, id, { officer, judgedOn, ago });
  }

  /** Most investors are told within the week; some reports are late, so that every clock is seen in every state. */
  private async goOn(story: Story, id: string, { officer, judgedOn, ago }: Followed) {
    const { random } = story;
    const told = addDays(judgedOn, random.between(2, 8));
    if (told >= story.today || (ago <= FOLLOWED_FOR && random.chance(0.15))) return;
    await story.tell(officer, told, () => this.changeLead.execute(id, { feedbackOn: told, lastFollowUpOn: told }, 4));
    const last = lastFollowUp(story, ago, told);
    if (last > told) await story.tell(officer, last, () => this.changeLead.execute(id, { lastFollowUpOn: last }, 5));
    if (ago > FOLLOWED_FOR) await this.give(story, id, { officer, last: last > told ? last : told });
  }

  /** Followed for months, and then put by or dropped. */
  private async give(story: Story, id: string, { officer, last }: { officer: SeededPerson; last: IsoDate }) {
    const { random } = story;
    const verdict = random.weighted(LATER_VERDICTS);
    const day = addDays(last, random.between(3, 12));
    await story.tell(officer, day, async () => {
      const { version } = await tx().findOneByOrFail(Lead, { id });
      await this.judgeLead.execute(id, { verdict, reason: random.pick(REASONS[verdict]) }, version);
    });
  }
}

/** Within the last weeks; of a lead of long ago, within months of when its investor was told. */
const lastFollowUp = (story: Story, ago: number, told: IsoDate): IsoDate =>
  ago > FOLLOWED_FOR
    ? story.workday(addDays(told, story.random.between(14, 80)))
    : story.workday(story.daysAgo(story.random.between(1, 19)));

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
  const day = story.workdayAgo(ago);
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
