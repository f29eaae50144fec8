import { fiveNumbers, reportPeriod } from '@luodi/reports/server';
import { businessDay, issueNumber, type Permission, type Role } from '@luodi/shared/contract';
import { actorInScope, byPermission, instant } from '@luodi/shared/server';
import type { TodayDto, TodayView } from '@luodi/workbench/contract';
import { comingDays } from './coming-days.query';
import { deskWork } from './desk-work.query';
import { nothingYet } from './nothing-yet.query';
import { openSteps } from './open-steps.query';
import type { Reader } from './reader';
import { recentChanges, shownSince } from './recent-changes.query';
import { resting } from './resting.query';
import { unassigned } from './unassigned.query';
import { waitingLeads } from './waiting-leads.query';
import { weekMoves } from './week-moves.query';

type Part = 'leads' | 'coming' | 'unassigned' | 'numbers' | 'moves' | 'desk';
/** What each role has a use for besides next steps, what rests and what changed. */
const PARTS: Partial<Record<Role, readonly Part[]>> = {
  officer: ['leads', 'coming'],
  head: ['leads', 'coming', 'unassigned'],
  desk: ['numbers', 'desk'],
  director: ['numbers', 'moves', 'desk'],
  leader: ['numbers', 'moves'],
  supervisor: ['numbers', 'moves'],
};
/** The permission by whose rows each is put together. */
const NEEDS: Record<Part, Permission> = {
  leads: 'leads.read',
  coming: 'projects.read',
  unassigned: 'leads.read',
  numbers: 'reports.read',
  moves: 'projects.read',
  desk: 'reports.read',
};

const NO_STEPS: TodayView['steps'] = { items: [], total: 0 };

/** What waits for the reader today, in one answer. */
export async function today({ industry, since: given }: TodayDto): Promise<TodayView> {
  const actor = actorInScope();
  const reader: Reader = { actor, day: businessDay(instant()), industry };
  const period = await reportPeriod(reader.day, undefined, industry);
  const since = shownSince(given, instant());
  const part = <T>(name: Part, ask: () => Promise<T>): Promise<T | null> =>
    PARTS[actor.role]?.includes(name) ? byPermission(NEEDS[name], ask) : Promise.resolve(null);
  return {
    day: reader.day,
    week: { issueNo: issueNumber(period.week), ...period.week },
    since: since.toISOString(),
    nothingYet: await nothingYet(),
    steps: (await byPermission('visits.read', () => openSteps(reader))) ?? NO_STEPS,
    leads: await part('leads', () => waitingLeads(reader)),
    resting: await resting(reader),
    coming: await part('coming', () => comingDays(reader)),
    unassigned: await part('unassigned', () => unassigned(reader)),
    changes: await recentChanges(reader, since),
    numbers: await part('numbers', () => fiveNumbers(period)),
    moves: await part('moves', () => weekMoves(reader, period.week)),
    desk: await part('desk', () => deskWork(reader)),
  };
}
