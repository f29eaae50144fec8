import type { SeededPerson } from '@luodi/identity/server';
import { NODE_WORDS, ROOT_WEIGHTS } from '@luodi/industries/server';
import { completeUscc, type CreateContactDto, type CreateInvestorDto } from '@luodi/investors/contract';
import type { IsoDate } from '@luodi/shared/contract';
import { STORY_DAYS, type SeededRandom, type Story } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ChangeContact } from './change-contact';
import {
  ABROAD,
  BRANDS,
  GIVEN,
  HOLDING_UNITS,
  HOMES,
  HOMETOWNS,
  KIND_WEIGHTS,
  NOTES,
  SOURCES,
  SURNAMES,
  TITLES,
} from './investors.seed-words';
import { recordInvestor } from './record-investor';

/** A company of the sample zone, and who works on it. */
export interface SeededInvestor {
  id: string;
  fullName: string;
  brand: string;
  industryCode: string;
  city: string;
  foreign: boolean;
  unitName: string;
  officer: SeededPerson;
  /** Its record begins on this day. */
  since: IsoDate;
  contacts: { name: string; title: string }[];
}

type Company = CreateInvestorDto & Pick<SeededInvestor, 'brand' | 'city' | 'foreign'> & { industryCode: string };

/** Since the zone was set up. */
const FIRST_AFTER = 12;
const LAST_DAYS_AGO = 8;
/** How fast the zone grew: at 1 as many companies in each year. */
const GROWTH = 1.25;
const ABROAD_EVERY = 11;

/** The companies of the sample zone and the people who speak for them. */
@Injectable()
export class InvestorsSeed {
  constructor(private readonly contacts: ChangeContact) {}

  run(story: Story, people: readonly SeededPerson[]): Promise<SeededInvestor[]> {
    return story.ofEach(BRANDS, (brand, own, place) => {
      const share = 1 - place / (BRANDS.length - 1);
      const ago = Math.round(LAST_DAYS_AGO + share ** GROWTH * (STORY_DAYS - FIRST_AFTER - LAST_DAYS_AGO));
      const unitName = own.random.weighted(HOLDING_UNITS);
      const officer = own.random.pick(people.filter((one) => one.unitName === unitName && one.role === 'officer'));
      return this.found(own, companyOf(brand, place, own.random), { unitName, officer, since: own.workdayAgo(ago) });
    });
  }

  private found(story: Story, company: Company, held: Pick<SeededInvestor, 'unitName' | 'officer' | 'since'>): Promise<SeededInvestor> {
    return story.tell(held.officer, held.since, async () => {
      const { brand, city, foreign, ...input } = company;
      const recorded = await recordInvestor(input, held.officer.orgUnitId);
      const id = recorded.outcome === 'new' ? recorded.id : recorded.investorId;
      const contacts = contactsOf(story.random, foreign);
      for (const contact of contacts) await this.contacts.create({ ...contact, investorId: id });
      const named = contacts.map(({ name, title = '' }) => ({ name, title }));
      return { id, fullName: input.fullName, industryCode: input.industryCode, brand, city, foreign, ...held, contacts: named };
    });
  }
}

function companyOf(brand: string, place: number, random: SeededRandom): Company {
  const root = random.weighted(ROOT_WEIGHTS);
  const { code: industryCode, trades } = random.pick(NODE_WORDS.filter(({ code }) => code.startsWith(root)));
  const trade = random.pick(trades);
  const more = {
    brand,
    industryCode,
    shortName: brand + trade,
    tier: random.weighted({ A: 2, B: 5, C: 3 }),
    source: random.pick(SOURCES),
    ...(random.chance(0.4) && { note: random.pick(NOTES) }),
  };
  return place % ABROAD_EVERY === 5 ? abroad(brand + trade, more, random) : atHome(brand + trade, more, { place, random });
}

type Described = Pick<Company, 'brand' | 'industryCode' | 'shortName' | 'tier' | 'source' | 'note'>;

function abroad(name: string, described: Described, random: SeededRandom): Company {
  const { country, kind, prefix, suffix, city } = random.pick(ABROAD);
  return { ...described, fullName: prefix + name + suffix, country, kind, city, foreign: true };
}

function atHome(name: string, described: Described, { place, random }: { place: number; random: SeededRandom }): Company {
  const home = HOMES[Number(random.weighted(Object.fromEntries(HOMES.map(({ weight }, at) => [String(at), weight]))))]!;
  const { province, city, region } = home;
  const form = random.weighted({ 有限公司: 6, 股份有限公司: 3, 集团有限公司: 1 });
  const kind = random.weighted(KIND_WEIGHTS);
  const fullName = kind === 'fund' ? `${city}${described.brand}创业投资合伙企业（有限合伙）` : `${city}${name}${form}`;
  const uscc = random.chance(0.8) ? inventedUscc(region, place) : undefined;
  return { ...described, fullName, uscc, kind, country: '中国', regProvince: province, regCity: city, city, foreign: false };
}

/** Codes of organisations do not begin with LD, so these belong to nobody. */
export const inventedUscc = (region: string, number: number): string => completeUscc(`91${region}LD${String(100_000 + number * 37)}`);

function contactsOf(random: SeededRandom, foreign: boolean): Omit<CreateContactDto, 'investorId'>[] {
  const count = random.chance(0.36) ? 2 : 1;
  return random.some(TITLES, count).map(([title, decisionRole]) => ({
    name: random.pick(SURNAMES) + random.pick(GIVEN),
    title,
    decisionRole,
    ...(foreign ? { email: `invest${random.between(100, 999)}@example.com` } : { mobile: inventedMobile(random) }),
    ...(random.chance(0.3) && { hometown: random.pick(HOMETOWNS) }),
    ...(random.chance(0.25) && { introducer: `${random.pick(SURNAMES)}先生（商会）` }),
    ...(random.chance(0.6) && { consentBasis: '名片交换时当面告知' }),
  }));
}

/** No operator has the numbers that begin with 154: whoever dials one reaches nobody. */
const inventedMobile = (random: SeededRandom) => `154${random.between(10_000_000, 99_999_999)}`;
