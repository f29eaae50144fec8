import type { Light } from '@luodi/projects/contract';
import { addDays, stageOrder, type IsoDate } from '@luodi/shared/contract';
import { tx, type SeededRandom, type Story } from '@luodi/shared/server';
import { Project } from './project.entity';
import { filled, hasBegun } from './projects.seed-fields';
import { DONE, FITTING_OUT, HOLD_UPS, PROGRESS, SITE_PROBLEMS } from './projects.seed-words';

type Noted = Partial<Project>;

const MONTH_DAYS = 30;
/** 纳统: yellow one month after the start, red after two. */
const ENROL_WITHIN = [31, 61] as const;

/** What a ledger would say of a project under way today: light, problem, works done, money in. By the light rules of the zone, roughly. */
export async function noteProgress(story: Story, id: string): Promise<void> {
  const project = await tx().findOneByOrFail(Project, { id });
  const noted = notesOf(story, project);
  if (Object.keys(noted).length > 0) await tx().update(Project, id, noted);
}

function notesOf(story: Story, project: Project): Noted {
  if (hasBegun(project.stage)) return worksOf(story, project);
  const waits = stageOrder(project.stage) >= stageOrder('SIGNED') && project.agreement !== 'framework';
  return waits && project.plannedStartOn ? waitingOf(story, project.plannedStartOn) : {};
}

/** Planned to have begun and has not: yellow from the month on, red after three. */
function waitingOf({ random, today }: Story, planned: IsoDate): Noted {
  if (planned >= today) return random.chance(0.7) ? { light: 'green' } : {};
  const light: Light = addDays(planned, 3 * MONTH_DAYS) <= today ? 'red' : 'amber';
  return { light, problemNote: `计划${Number(planned.slice(5, 7))}月开工未开工：${random.pick(HOLD_UPS)}` };
}

function worksOf(story: Story, project: Project): Noted {
  const { random, today } = story;
  const done = stageOrder(project.stage) >= stageOrder('COMPLETED');
  const share = done ? random.between(92, 100) : shareOf(random, daysBetween(project.stageSince, today));
  const enrolment = enrolmentOf(story, project);
  const problem = enrolment.enrolled || done ? siteProblem(random, done) : lateEnrolment(project.stageSince, today);
  return { ...enrolment, ...problem, ...moneyOf(random, project, share), progressNote: progressNote(random, project, share) };
}

const daysBetween = (from: IsoDate, to: IsoDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Works take about half a year. */
const shareOf = (random: SeededRandom, days: number) => Math.min(90, Math.round(3 + days * (0.35 + random.next() * 0.25)));

function progressNote(random: SeededRandom, { stage, route }: Project, share: number): string {
  if (stage === 'PRODUCING') return filled(DONE[1]!, { share: random.between(45, 85) });
  if (stage === 'COMPLETED') return DONE[0]!;
  const inside = route !== 'A' && route !== 'C';
  return filled(inside ? FITTING_OUT : PROGRESS.find(([from]) => share >= from)![1], { share });
}

function siteProblem(random: SeededRandom, done: boolean): Noted {
  const light: Light = done ? 'green' : random.weighted({ green: 68, amber: 26, red: 6 });
  if (light === 'green') return { light };
  const days = light === 'red' ? random.between(45, 75) : random.between(8, 30);
  return { light, problemNote: filled(random.pick(SITE_PROBLEMS), { days }) };
}

function lateEnrolment(started: IsoDate, today: IsoDate): Noted {
  const [yellow, red] = ENROL_WITHIN;
  const light: Light = addDays(started, red) < today ? 'red' : addDays(started, yellow) < today ? 'amber' : 'green';
  return light === 'green' ? { light } : { light, problemNote: '已开工未纳统，入库材料待企业补齐' };
}

/** Most works enter the statistics within weeks of their start; of some it is only known that they have. */
function enrolmentOf({ random, today }: Story, { stage, stageSince }: Project): Noted {
  if (stage !== 'STARTED') return { enrolled: true };
  const on = addDays(stageSince, random.between(6, 40));
  if (on > today || random.chance(0.22)) return { enrolled: false };
  return { enrolled: true, enrolledOn: on, enrolledPrecision: 'day' };
}

/** In 分 of the project's currency, to the 万. */
function moneyOf(random: SeededRandom, { fixedAssetPlan, totalInvestment }: Project, share: number): Noted {
  const part = (whole: bigint | null, per: number) => (((whole ?? 0n) * BigInt(Math.round(per * 100))) / 10_000n / 1_000_000n) * 1_000_000n;
  const cumulativeDone = part(fixedAssetPlan, share);
  return { cumulativeDone, monthDone: part(cumulativeDone, random.between(4, 12)), fundsReceived: part(totalInvestment, share * 0.6) };
}
