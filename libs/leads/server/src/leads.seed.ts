import type { SeededPerson } from '@luodi/identity/server';
import { NODE_WORDS, ROOT_WEIGHTS } from '@luodi/industries/server';
import type { SeededInvestor } from '@luodi/investors/server';
import type { CreateLeadDto, LeadState } from '@luodi/leads/contract';
import { addDays, type IsoDate } from '@luodi/shared/contract';
import type { SeededRandom, Story } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ChangeLead } from './change-lead';
import { BRIEFS, CHANNELS, CITIES, KNOWN_TITLES, OPEN_TITLES, SERVICE_BRIEF } from './leads.seed-words';

/** Days since the first report; the first few are of this week and the last. */
const RECENT = [0, 1, 1, 3, 5, 7, 9, 11];
const OTHERS = 34;
const WAN = 10_000;
const UNITS = { 九湖镇: 3, 颜厝镇: 3, 靖圆镇: 3, 招商服务中心: 2 };
/** What becomes of those that are older than this. */
const VERDICT_AFTER = 20;
const VERDICTS: Record<LeadState, number> = { open: 48, converted: 26, reserve: 16, dropped: 10 };

type Report = CreateLeadDto & { firstReportOn: IsoDate };

/** What reached the units by hearsay, and what became of it. */
@Injectable()
export class LeadsSeed {
  constructor(private readonly leads: ChangeLead) {}

  async run(story: Story, people: readonly SeededPerson[], investors: readonly SeededInvestor[]): Promise<number> {
    const days = [...RECENT, ...Array.from({ length: OTHERS }, () => story.random.between(12, 300))];
    await story.ofEach(days, (ago, own, at) => this.report(own, { day: own.workday(own.daysAgo(ago)), at, ago, people, investors }));
    return days.length;
  }

  private async report(
    story: Story,
    told: { day: IsoDate; at: number; ago: number; people: readonly SeededPerson[]; investors: readonly SeededInvestor[] },
  ) {
    const { day, ago } = told;
    const { officer, dto } = reportOf(story.random, told);
    const { id } = await story.tell(officer, day, () => this.leads.create(dto));
    const state = ago > VERDICT_AFTER ? story.random.weighted(VERDICTS) : 'open';
    if (state === 'open') return;
    const verdict = story.workday(addDays(day, story.random.between(3, VERDICT_AFTER)));
    await story.tell(officer, verdict, () => this.leads.update(id, { state }, 1));
  }
}

function reportOf(
  random: SeededRandom,
  { day, at, people, investors }: { day: IsoDate; at: number; people: readonly SeededPerson[]; investors: readonly SeededInvestor[] },
): { officer: SeededPerson; dto: Report } {
  const known = investors.filter(({ since }) => since <= day);
  if (at % 3 === 1 && known.length > 0) {
    const investor = random.pick(known);
    return { officer: investor.officer, dto: leadOf(random, { day, code: investor.industryCode, investor }) };
  }
  const unit = random.weighted(UNITS);
  const officer = random.pick(people.filter(({ unitName, role }) => unitName === unit && role === 'officer'));
  const root = random.weighted(ROOT_WEIGHTS);
  const { code } = random.pick(NODE_WORDS.filter((node) => node.code.startsWith(root)));
  return { officer, dto: leadOf(random, { day, code }) };
}

function leadOf(random: SeededRandom, { day, code, investor }: { day: IsoDate; code: string; investor?: SeededInvestor }): Report {
  const { products, services } = NODE_WORDS.find((node) => node.code === code)!;
  const made = products.filter((one) => !services.includes(one));
  const product = random.pick(made.length > 0 ? made : services);
  const words = {
    product,
    brand: investor?.brand ?? '',
    city: random.pick(CITIES),
    area: random.between(15, 160) * 100,
    land: random.between(20, 120),
  };
  const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, slot: keyof typeof words) => String(words[slot]));
  return {
    title: filled(random.pick(investor ? KNOWN_TITLES : OPEN_TITLES)),
    channel: random.pick(CHANNELS),
    industryCode: code,
    firstReportOn: day,
    contentBrief: filled(made.length > 0 ? random.pick(BRIEFS) : SERVICE_BRIEF),
    ...(investor && { investorId: investor.id }),
    ...(random.chance(0.7) && { estInvestment: random.between(30, 600) * 100 * WAN }),
  };
}
