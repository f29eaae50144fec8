import type { SeededPerson } from '@luodi/identity/server';
import { NODE_WORDS } from '@luodi/industries/server';
import type { SeededInvestor } from '@luodi/investors/server';
import type { SeededLead } from '@luodi/leads/server';
import { filled, type SeededProject } from '@luodi/projects/server';
import { addDays, boundOf, type IsoDate, type Stage } from '@luodi/shared/contract';
import { STORY_DAYS, type SeededRandom, type Story } from '@luodi/shared/server';
import type { Direction, LogVisitDto } from '@luodi/visits/contract';
import { Injectable } from '@nestjs/common';
import { logPast, type PastVisit } from './log-past-visits';
import { newVisit } from './new-visit';
import { guestsOf, hostsOf } from './visits.seed-people';
import { REMOTE, TALKS, type Talk } from './visits.seed-words';

interface Planned {
  day: IsoDate;
  investor: SeededInvestor;
  project?: SeededProject;
  lead?: SeededLead;
}

export interface ZoneOfVisits {
  people: readonly SeededPerson[];
  investors: readonly SeededInvestor[];
  leads: readonly SeededLead[];
  projects: readonly SeededProject[];
}

/** Visits for each of the last days, today first: the week under way and the one before are well filled. */
const LAST_DAYS = [4, 5, 3, 2, 3, 3, 2, 3, 3, 3, 2, 3, 3, 2];
const OTHERS = 1_950;
/** How fast the zone grew: at 1 as many visits in each year. */
const GROWTH = 1.35;
/** Begun so many days after the people who work here. */
const BEGUN_AFTER = 30;
/** Whoever has produced for so long is looked after by others. */
const CARED_FOR_DAYS = 90;
const BATCH = 200;
/** Units take turns in the last two weeks, so that each officer finds their own. */
const TURNS = ['九湖镇', '颜厝镇', '靖圆镇', '九湖镇', '招商服务中心'];
const DIRECTIONS: Record<Direction, number> = { outbound: 30, inbound: 30, negotiation: 16, inspection: 7, video: 7, call: 10 };
const HERE = '漳州高新区';
const TALK_OF: Record<Stage, Talk> = {
  LEAD: 'first',
  NEGOTIATING: 'negotiating',
  PRE_SIGN: 'signing',
  SIGNED: 'signing',
  LANDED: 'preparing',
  PREPARING: 'preparing',
  STARTED: 'building',
  COMPLETED: 'building',
  PRODUCING: 'building',
};
/** Older next steps than this are as good as all done, and those due before the summer are. */
const FRESH_DAYS = 21;
const LONG_DAYS = 90;

/** The visits of the sample zone: whom somebody met, what was said, and who does what next. There are too many to be logged one by one. */
@Injectable()
export class VisitsSeed {
  async run(story: Story, zone: ZoneOfVisits): Promise<number> {
    const planned = [...plannedVisits(story, zone), ...onLeads(story, zone.leads)].sort((a, b) => (a.day < b.day ? -1 : 1));
    const batches = zone.people.flatMap((person) => inBatches(planned.filter(({ investor }) => investor.officer.id === person.id)));
    await story.ofEach(batches, (visits, own) => {
      const told = visits.map((visit) => toldOf(own, visit, zone.people));
      return own.tell(visits[0]!.investor.officer, own.today, () => logPast(told));
    });
    return planned.length;
  }
}

const inBatches = (visits: readonly Planned[]): Planned[][] =>
  Array.from({ length: Math.ceil(visits.length / BATCH) }, (_, at) => visits.slice(at * BATCH, (at + 1) * BATCH));

function toldOf(story: Story, planned: Planned, people: readonly SeededPerson[]): PastVisit {
  const { day, investor, project, lead } = planned;
  const { orgUnitId, id: by } = investor.officer;
  const dto = visitOf(story, planned, people);
  const subject = { orgUnitId, industryCode: investor.industryCode, investorId: investor.id, projectId: project?.id ?? null };
  const done = doneOn(story, dto.nextActionDueOn, day);
  const visit = newVisit(dto, subject, { by, at: story.hour(day) });
  const mark = done ? { nextActionDoneAt: story.hour(done), nextActionDoneBy: visit.nextActionOwnerId } : {};
  return { visit: { ...visit, ...mark }, dto, names: [investor.fullName, project?.name, lead?.title] };
}

function plannedVisits(story: Story, zone: ZoneOfVisits): Planned[] {
  const { random } = story;
  const on = (ago: number) => story.workdayAgo(ago);
  const last = LAST_DAYS.flatMap((count, ago) => Array.from({ length: count }, () => on(ago)));
  const reach = STORY_DAYS - BEGUN_AFTER - LAST_DAYS.length;
  const others = Array.from({ length: OTHERS }, () => on(LAST_DAYS.length + Math.floor(random.next() ** GROWTH * reach)));
  return [...last, ...others].flatMap((day, at) => {
    const unit = at < last.length ? TURNS[at % TURNS.length] : undefined;
    const planned = subjectOn(random, zone, { day, unit, aboutProject: random.chance(0.72) });
    return planned ? [planned] : [];
  });
}

/** Of a lead about a company on record one has usually met its people since, often of late. */
function onLeads(story: Story, leads: readonly SeededLead[]): Planned[] {
  return leads.flatMap((lead) => {
    const day = story.workday(story.daysAgo(story.random.between(2, 24)));
    const { investor, reportedOn } = lead;
    return investor && day >= reportedOn && story.random.chance(0.8) ? [{ day, investor, lead }] : [];
  });
}

function subjectOn(
  random: SeededRandom,
  { investors, projects }: ZoneOfVisits,
  { day, unit, aboutProject }: { day: IsoDate; unit?: string; aboutProject: boolean },
): Planned | null {
  const ofUnit = ({ unitName }: SeededInvestor) => !unit || unitName === unit;
  const running = projects.filter((project) => ofUnit(project.investor) && isRunning(project, day));
  if (aboutProject && running.length > 0) {
    const project = random.pick(running);
    return { day, project, investor: project.investor };
  }
  const known = investors.filter((investor) => investor.since <= day && ofUnit(investor));
  return known.length > 0 ? { day, investor: random.pick(known) } : null;
}

function isRunning({ began, path: { moves, end } }: SeededProject, day: IsoDate): boolean {
  const producing = moves.findLast(({ to }) => to === 'PRODUCING')?.recordedOn;
  return began <= day && (!end || day <= end.on) && (!producing || day <= addDays(producing, CARED_FOR_DAYS));
}

function visitOf({ random }: Story, planned: Planned, people: readonly SeededPerson[]): LogVisitDto {
  const { day, investor, project } = planned;
  const talk = project ? TALK_OF[stageOn(project, day)] : 'first';
  const { topics, summaries, asks, promises, nextActions } = TALKS[talk];
  const direction = random.weighted(DIRECTIONS);
  const words = wordsOf(random, investor, day);
  const say = (from: readonly string[]) => filled(random.pick(from), words);
  const promise = say(promises);
  const { officer } = investor;
  const head = people.find(({ role, unitName }) => role === 'head' && unitName === officer.unitName);
  return {
    direction,
    visitedOn: day,
    ...aboutOf(planned),
    ...cityOf(direction, talk, investor),
    hosts: hostsOf(random, direction, officer),
    guests: guestsOf(random, investor),
    topic: say(topics),
    summary: say(isRemote(direction) ? REMOTE : summaries),
    ...(random.chance(0.6) && { askFromInvestor: say(asks) }),
    ...(promise && { ourPromise: promise }),
    intent: random.weighted({ strong: 35, medium: 42, weak: 18, none: 5 }),
    nextAction: say(nextActions),
    nextActionOwnerId: head && random.chance(0.12) ? head.id : officer.id,
    nextActionDueOn: addDays(day, random.between(2, 13)),
  };
}

function aboutOf({ investor, project, lead }: Planned): Pick<LogVisitDto, 'investorId' | 'leadId' | 'projectId'> {
  if (project) return { projectId: project.id };
  return lead ? { leadId: lead.id } : { investorId: investor.id };
}

function wordsOf(random: SeededRandom, { industryCode, brand, city }: SeededInvestor, day: IsoDate) {
  const product = random.pick(NODE_WORDS.find(({ code }) => code === industryCode)?.products ?? ['产品']);
  const size = { land: random.between(20, 120), area: random.between(20, 150) * 100, kva: random.pick([1_250, 1_600, 2_000, 2_500]) };
  return { product, brand, city, ...size, month: Number(day.slice(5, 7)) };
}

const stageOn = ({ path }: SeededProject, day: IsoDate): Stage =>
  path.moves.findLast(({ effectiveOn }) => boundOf(effectiveOn).on <= day)?.to ?? 'NEGOTIATING';

const isRemote = (direction: Direction) => direction === 'call' || direction === 'video';

/** Once there is a site, people meet on it. */
function cityOf(direction: Direction, talk: Talk, { city }: SeededInvestor): { city?: string } {
  if (isRemote(direction)) return {};
  const here = direction === 'inbound' || direction === 'negotiation' || talk === 'preparing' || talk === 'building';
  return { city: here ? HERE : city };
}

/** The day it was done; null while it is open. Of what is long due little is left, of the last weeks a third. */
function doneOn({ random, today }: Story, due: IsoDate, visited: IsoDate): IsoDate | null {
  const fresh = due >= addDays(today, -FRESH_DAYS);
  const long = due < addDays(today, -LONG_DAYS);
  const left = due >= today ? 0.9 : fresh ? 0.3 : long ? 0 : 0.01;
  if (random.chance(left)) return null;
  const done = addDays(visited, 1);
  return done > today ? null : done < due ? done : due;
}
