import type { SeededPerson } from '@luodi/identity/server';
import { NODE_WORDS } from '@luodi/industries/server';
import type { SeededInvestor } from '@luodi/investors/server';
import type { SeededLead } from '@luodi/leads/server';
import { filled, type SeededProject } from '@luodi/projects/server';
import { addDays, boundOf, type IsoDate, type Stage } from '@luodi/shared/contract';
import { tx, type SeededRandom, type Story } from '@luodi/shared/server';
import type { Direction, LogVisitDto } from '@luodi/visits/contract';
import { Injectable } from '@nestjs/common';
import { LogVisit } from './log-visit';
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
const OTHERS = 262;
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
/** Older next steps than this are as good as all done. */
const FRESH_DAYS = 21;
const DONE = 'UPDATE visits SET next_action_done_at = $2, next_action_done_by = next_action_owner_id WHERE id = $1';

/** The visits of the sample zone: whom somebody met, what was said, and who does what next. */
@Injectable()
export class VisitsSeed {
  constructor(private readonly log: LogVisit) {}

  async run(story: Story, zone: ZoneOfVisits): Promise<number> {
    const planned = [...plannedVisits(story, zone), ...onLeads(story, zone.leads)].sort((a, b) => (a.day < b.day ? -1 : 1));
    await story.ofEach(planned, (visit, own) => own.tell(visit.investor.officer, visit.day, () => this.logOne(own, visit, zone.people)));
    return planned.length;
  }

  private async logOne(story: Story, visit: Planned, people: readonly SeededPerson[]) {
    const dto = visitOf(story, visit, people);
    const id = await this.log.execute(dto);
    const done = doneOn(story, dto.nextActionDueOn, visit.day);
    if (done) await tx().query(DONE, [id, story.hour(done)]);
  }
}

function plannedVisits(story: Story, zone: ZoneOfVisits): Planned[] {
  const { random } = story;
  const on = (ago: number) => story.workday(story.daysAgo(ago));
  const last = LAST_DAYS.flatMap((count, ago) => Array.from({ length: count }, () => on(ago)));
  const others = Array.from({ length: OTHERS }, () => on(LAST_DAYS.length + Math.floor(random.next() ** 1.15 * 400)));
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
  const running = projects.filter(({ began, investor }) => began <= day && ofUnit(investor));
  if (aboutProject && running.length > 0) {
    const project = random.pick(running);
    return { day, project, investor: project.investor };
  }
  const known = investors.filter((investor) => investor.since <= day && ofUnit(investor));
  return known.length > 0 ? { day, investor: random.pick(known) } : null;
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
  const left = due >= today ? 0.9 : fresh ? 0.34 : 0.01;
  if (random.chance(left)) return null;
  const done = addDays(visited, 1);
  return done > today ? null : done < due ? done : due;
}
