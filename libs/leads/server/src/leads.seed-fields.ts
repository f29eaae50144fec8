import { NODE_WORDS } from '@luodi/industries/server';
import type { CreateLeadDto, LeadMethod } from '@luodi/leads/contract';
import type { IsoDate } from '@luodi/shared/contract';
import type { SeededRandom } from '@luodi/shared/server';
import { BRIEFS, CHANNELS, CITIES, ENERGY, ENVIRONMENT, KNOWN_TITLES, OPEN_TITLES, SERVICE_BRIEF } from './leads.seed-words';

const WAN = 10_000;

interface Reported {
  day: IsoDate;
  /** Node of the industry tree. */
  code: string;
  /** Of a company on record. */
  brand?: string;
  investorId?: string;
}

/** What is known of a lead when it is first reported: more of it where a company on record asks. */
export function leadOf(random: SeededRandom, { day, code, brand, investorId }: Reported): CreateLeadDto {
  const { products, services } = NODE_WORDS.find((node) => node.code === code)!;
  const made = products.filter((one) => !services.includes(one));
  const [land, area] = [random.between(20, 120), random.between(15, 160) * 100];
  const words = { product: random.pick(made.length > 0 ? made : services), brand: brand ?? '', city: random.pick(CITIES), area, land };
  const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, slot: keyof typeof words) => String(words[slot]));
  const [channel, method] = random.pick(CHANNELS) as [string, LeadMethod];
  const brief = made.length > 0 ? random.pick(BRIEFS) : SERVICE_BRIEF;
  return {
    ...{ channel, method, industryCode: code, firstReportOn: day },
    title: filled(random.pick(investorId ? KNOWN_TITLES : OPEN_TITLES)),
    contentBrief: filled(brief),
    ...(investorId && { investorId }),
    ...needsOf(random, { brief, land, area, works: made.length > 0 }),
    ...(random.chance(0.7) && amountsOf(random)),
  };
}

/** What the brief speaks of, and of works sometimes what they take. */
function needsOf(random: SeededRandom, { brief, land, area, works }: { brief: string; land: number; area: number; works: boolean }) {
  return {
    ...(brief.includes('{land}') && { landNeed: land }),
    ...(brief.includes('{area}') && { plantNeed: area }),
    ...(works && random.chance(0.4) && { energyNeed: random.pick(ENERGY), envNeed: random.pick(ENVIRONMENT) }),
  };
}

/** A few are big: more than ten 亿元. */
function amountsOf(random: SeededRandom): Pick<CreateLeadDto, 'estInvestment' | 'estOutput' | 'estTax'> {
  const wan = random.chance(0.1) ? random.between(100, 160) * 1_000 : random.between(30, 600) * 100;
  const output = Math.round((wan * (1.1 + random.next())) / 100) * 100;
  return { estInvestment: wan * WAN, estOutput: output * WAN, estTax: Math.round(output * 0.04) * WAN };
}
