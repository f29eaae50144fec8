import { FilesModule } from '@luodi/files/server';
import { IdentityModule, IdentitySeed } from '@luodi/identity/server';
import { IndustriesModule, IndustriesSeed } from '@luodi/industries/server';
import { InvestorsModule, InvestorsSeed } from '@luodi/investors/server';
import { LeadsModule, LeadsSeed } from '@luodi/leads/server';
import { ProjectsModule, ProjectsSeed } from '@luodi/projects/server';
import { Scope, ScopeModule, Story, SYSTEM, tx } from '@luodi/shared/server';
import type { Environment, ResolvedDatabase } from '@luodi/shared/server/postgres';
import { TargetsModule, TargetsSeed } from '@luodi/targets/server';
import { VisitsModule, VisitsSeed } from '@luodi/visits/server';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { randomBytes } from 'node:crypto';
import { serverOptions } from './data-source';

/** What was told of the zone. */
export interface ZoneCounts {
  investors: number;
  projects: number;
  visits: number;
  leads: number;
  targets: number;
}

/** Tells the same story again and again; only its days follow the calendar. */
const SEED = 20_240_712;
const STATE = `SELECT EXISTS (SELECT FROM people) AS begun, (SELECT value #>> '{}' FROM settings WHERE key = 'demo.loaded') AS loaded`;
const LOADED = `INSERT INTO settings (key, effective_on, value) VALUES ('demo.loaded', '2000-01-01', to_jsonb($1::text))`;

const SLICES = [IdentityModule, FilesModule, IndustriesModule, InvestorsModule, LeadsModule, ProjectsModule, TargetsModule, VisitsModule];

/** The slices that have a seed, without jobs and sealing: nothing else is at work while the story is told. */
@Module({})
class StoryModule {
  /** Sample data need not survive a power cut, so nothing waits for the disk. */
  static on(appUrl: string): DynamicModule {
    const lazily = { extra: { options: '-c synchronous_commit=off' } };
    const database = TypeOrmModule.forRoot({ ...serverOptions(appUrl), ...lazily, autoLoadEntities: true });
    return { module: StoryModule, imports: [database, ScopeModule, ...SLICES] };
  }
}

/** Loads the sample zone unless it is there, and prints how to sign in. */
export async function loadDemo({ appUrl }: ResolvedDatabase, env: Environment): Promise<void> {
  const app = await NestFactory.createApplicationContext(StoryModule.on(appUrl), { logger: ['error', 'warn'] });
  try {
    const given = env['LUODI_DEMO_PASSWORD'] || undefined;
    const { begun, loaded } = await stateOf(app);
    if (loaded) return await keep(app, loaded, given);
    if (begun) throw new Error('The sample zone was not loaded to its end. Clear it and load it anew: npm run luodi -- demo clear');
    const password = given ?? randomBytes(12).toString('base64url');
    const started = Date.now();
    const counts = await tellZone(app, password, new Date());
    console.log(`Sample zone 漳州高新区: ${said(counts)} (${((Date.now() - started) / 1000).toFixed(1)} s).`);
    console.log(`Sign in with one of these names; the password of all is ${given ? 'the one in LUODI_DEMO_PASSWORD' : password}`);
    console.log(accounts());
  } finally {
    await app.close();
  }
}

const said = ({ investors, projects, visits, leads, targets }: ZoneCounts) =>
  `${projects} projects, ${investors} investors, ${visits} visits, ${leads} leads, ${targets} targets`;

async function keep(app: INestApplicationContext, loaded: string, given: string | undefined): Promise<void> {
  if (given) await app.get(IdentitySeed).setPassword(given);
  const password = given
    ? 'the password of all is the one in LUODI_DEMO_PASSWORD'
    : 'the password was shown when it was loaded; start once with LUODI_DEMO_PASSWORD=… to set another';
  console.log(`Sample zone 漳州高新区 as loaded on ${loaded} (a fresh one: npm run luodi -- demo clear). Accounts; ${password}:`);
  console.log(accounts());
}

const accounts = () =>
  IdentitySeed.accounts.map(({ login, name, role, unit }) => `  ${login.padEnd(12)} ${role.padEnd(9)} ${name}  ${unit}`).join('\n');

const stateOf = (app: INestApplicationContext) =>
  app.get(Scope).run(SYSTEM, async () => (await tx().query<{ begun: boolean; loaded: string | null }[]>(STATE))[0]!);

/** The whole story of the zone up to `now`, capability after capability. */
export async function tellZone(app: INestApplicationContext, password: string, now: Date): Promise<ZoneCounts> {
  const story = new Story(app.get(Scope), now, SEED);
  const people = await app.get(IdentitySeed, { strict: false }).run(story, password);
  const desk = people.find(({ role }) => role === 'desk')!;
  const towns = await app.get(IndustriesSeed, { strict: false }).run(story, desk);
  const investors = await app.get(InvestorsSeed, { strict: false }).run(story, people);
  const leads = await app.get(LeadsSeed, { strict: false }).run(story, people, investors);
  const projects = await app.get(ProjectsSeed, { strict: false }).run(story, { people, towns, investors });
  const visits = await app.get(VisitsSeed, { strict: false }).run(story, { people, investors, leads: leads.open, projects });
  const targets = await app.get(TargetsSeed, { strict: false }).run(story, people);
  await app.get(Scope).run(SYSTEM, () => tx().query(LOADED, [story.today]));
  return { investors: investors.length, projects: projects.length, visits, leads: leads.count, targets };
}
