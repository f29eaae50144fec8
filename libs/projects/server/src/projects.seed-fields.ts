import type { SeededInvestor } from '@luodi/investors/server';
import { inventedUscc } from '@luodi/investors/server';
import { NODE_WORDS } from '@luodi/industries/server';
import type { CreateProjectDto, LandingRoute, Priority } from '@luodi/projects/contract';
import { addDays, stageOrder, type PartialDay, type Stage } from '@luodi/shared/contract';
import type { SeededRandom } from '@luodi/shared/server';
import type { PlannedPath } from './projects.seed-plan';
import { CONTENTS, LEADERS, SERVICE_CONTENTS, SERVICE_SUFFIXES, SUFFIXES } from './projects.seed-words';

const WAN = 10_000;
/** Planned total investment by route, 万元. */
const AMOUNTS: Record<LandingRoute, [least: number, most: number][]> = {
  A: [
    [8_000, 30_000],
    [15_000, 60_000],
    [50_000, 120_000],
  ],
  B: [
    [3_000, 9_000],
    [5_000, 26_000],
  ],
  C: [[4_000, 42_000]],
  D: [[3_000, 15_000]],
  E: [[5_000, 28_000]],
};
/** 万美元 of a firm from abroad. */
const AMOUNT_ABROAD: [least: number, most: number] = [800, 5_200];
const YUAN_PER_DOLLAR = 7;
const MU_PER_HUNDRED_MILLION = 17;
const SQUARE_METRES_PER_MU = 930;
const DAYS_TO_START = { onNewLand: [90, 190], otherwise: [45, 110] } as const;
const TOP_FROM_WAN = 45_000;

/** Everything a sample project says of itself on the day it is entered. */
export function projectFields(random: SeededRandom, path: PlannedPath, investor: SeededInvestor, town: { id: string }): CreateProjectDto {
  const { route } = path;
  const dollars = investor.foreign && route !== 'D';
  const wan = Math.round((dollars ? random.between(...AMOUNT_ABROAD) : random.between(...random.pick(AMOUNTS[route]))) / 100) * 100;
  const yuan = wan * (dollars ? YUAN_PER_DOLLAR : 1);
  const { product, service } = productOf(random, investor.industryCode);
  const size = sizeOf(random, route, yuan);
  const output = Math.round(yuan * (1.1 + random.next()));
  const inCurrency = (share: number) => Math.round(wan * share) * WAN;
  return {
    name: investor.brand + product + random.pick((service ? SERVICE_SUFFIXES : SUFFIXES)[route]),
    route,
    nature: route === 'C' ? random.pick(['expansion', 'upgrade'] as const) : 'new',
    industryCode: investor.industryCode,
    priority: priorityOf(random, yuan),
    totalInvestment: wan * WAN,
    currency: dollars ? 'USD' : 'CNY',
    fixedAssetPlan: inCurrency(0.58 + random.next() * 0.2),
    ...(dollars && { contractForeign: inCurrency(0.4) }),
    annualPlan: inCurrency(0.25 + random.next() * 0.2),
    estOutput: output * WAN,
    estTax: Math.round(output * (0.03 + random.next() * 0.03)) * WAN,
    jobs: random.between(4, 60) * 10,
    townId: town.id,
    officerId: investor.officer.id,
    content: contentOf(random, { route, product, service, output, ...size }),
    ...size,
    ...leaderOf(random, yuan),
    ...startOf(random, path),
  };
}

function productOf(random: SeededRandom, code: string): { product: string; service: boolean } {
  const { products, services } = NODE_WORDS.find((node) => node.code === code)!;
  const product = random.pick(products);
  return { product, service: services.includes(product) };
}

function sizeOf(random: SeededRandom, route: LandingRoute, yuan: number): { landMu?: number; floorArea: number } {
  if (route !== 'A') return { floorArea: random.between(20, 220) * 100 };
  const landMu = Math.max(15, Math.round((yuan / WAN) * MU_PER_HUNDRED_MILLION * (0.8 + random.next() * 0.5)));
  return { landMu, floorArea: Math.round((landMu * SQUARE_METRES_PER_MU) / 1_000) * 1_000 };
}

function priorityOf(random: SeededRandom, yuan: number): Priority {
  if (yuan >= TOP_FROM_WAN && random.chance(0.55)) return 'top';
  if (yuan >= 20_000) return random.weighted({ province: 12, city: 26, zone: 34, general: 28 });
  return random.weighted({ zone: 18, general: 82 });
}

interface Described {
  route: LandingRoute;
  product: string;
  service: boolean;
  /** 万元 a year. */
  output: number;
  landMu?: number;
  floorArea: number;
}

function contentOf(random: SeededRandom, { route, product, service, output, landMu = 0, floorArea }: Described): string {
  const words = { land: landMu, area: floorArea, lines: random.between(2, 6), product, output: (output / WAN).toFixed(1) };
  const contents = service ? SERVICE_CONTENTS[route === 'A' ? 'land' : 'space'] : CONTENTS[route];
  return filled(random.pick(contents), words);
}

/** Puts words into the slots of a sentence. */
export const filled = (sentence: string, words: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, slot: string) => String(words[slot] ?? ''));

function leaderOf(random: SeededRandom, yuan: number): { hookedLeader?: string } {
  if (yuan >= TOP_FROM_WAN) return { hookedLeader: random.pick(LEADERS.top) };
  return yuan >= 10_000 ? { hookedLeader: random.pick(LEADERS.other) } : {};
}

/** A contract names the month, sometimes the day, of the start. */
function startOf(random: SeededRandom, { route, moves }: PlannedPath): { plannedStartOn?: PartialDay } {
  const signing = moves.find(({ to }) => to === 'SIGNED');
  if (!signing || route === 'E') return {};
  const [least, most] = DAYS_TO_START[route === 'A' ? 'onNewLand' : 'otherwise'];
  const day = addDays(signing.recordedOn, random.between(least, most));
  return { plannedStartOn: random.chance(0.7) ? day.slice(0, 7) : day };
}

/** The company that the investor in this place founds here when a project of it lands. */
export const companyOf = ({ brand }: SeededInvestor, place: number): { projectCompany: string; projectCompanyUscc: string } => ({
  projectCompany: `${brand}（漳州）科技有限公司`,
  projectCompanyUscc: inventedUscc(place % 3 === 2 ? '350627' : '350604', 5_000 + place),
});

export const hasBegun = (stage: Stage) => stageOrder(stage) >= stageOrder('STARTED');
