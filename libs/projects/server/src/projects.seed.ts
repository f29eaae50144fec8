import { seedDocument } from '@luodi/files/server';
import type { SeededPerson } from '@luodi/identity/server';
import type { SeededInvestor } from '@luodi/investors/server';
import { addDays, isLanded, type IsoDate } from '@luodi/shared/contract';
import { tx, type Story } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { ChangeProject } from './change-project';
import { MoveStage } from './move-stage';
import { Project } from './project.entity';
import { LedBeginnings } from './projects.seed-beginning';
import { endProject } from './projects.seed-end';
import { companyOf, projectFields } from './projects.seed-fields';
import { plannedPaths, type PlannedMove, type PlannedPath } from './projects.seed-plan';
import { noteProgress } from './projects.seed-progress';
import { BACK_REASONS, EVIDENCE, FRAMEWORK_REASONS, PHASES, REASONS } from './projects.seed-words';
import { RecordProject } from './record-project';

/** A project of the sample zone: whose it is and when each stage began, for what others tell of it. */
export interface SeededProject {
  id: string;
  name: string;
  investor: SeededInvestor;
  began: IsoDate;
  path: PlannedPath;
}

export interface ZoneOfProjects {
  people: readonly SeededPerson[];
  towns: readonly { id: string; name: string }[];
  investors: readonly SeededInvestor[];
}

interface Planned {
  path: PlannedPath;
  investor: SeededInvestor;
  /** How many projects the company has here already. */
  earlier: number;
}

const AMENDED_EVERY = 8;
const PAUSE_BEFORE_AMENDING = 4;
/** A name that says already which phase it is. */
const NUMBERED = /(一期|二期扩产)$/;

/** The projects of the sample zone, each led along its way by the use cases, move by move, with the documents that prove it. */
@Injectable()
export class ProjectsSeed {
  constructor(
    private readonly record: RecordProject,
    private readonly led: LedBeginnings,
    private readonly change: ChangeProject,
    private readonly move: MoveStage,
  ) {}

  run(story: Story, zone: ZoneOfProjects): Promise<SeededProject[]> {
    const taken = new Map<string, number>();
    const inOrder = plannedPaths(story).sort((a, b) => (a.began < b.began ? -1 : 1));
    const planned = inOrder.map((path) => leastTaken(zone.investors, path, taken));
    return story.ofEach(planned, (one, own, number) => {
      const lead = () => this.lead(own, { ...one, number, zone });
      const { path, investor } = one;
      return path.moves.some(({ back }) => back) ? lead() : own.tell(investor.officer, path.began, lead);
    });
  }

  private async lead(
    story: Story,
    { path, investor, earlier, number, zone }: Planned & { number: number; zone: ZoneOfProjects },
  ): Promise<SeededProject> {
    const { officer, unitName } = investor;
    const town = zone.towns.find(({ name }) => name === unitName) ?? story.random.pick(zone.towns);
    const fields = projectFields(story.random, path, investor, town);
    const code = `ZGX-${path.began.slice(0, 4)}-${String(number + 1).padStart(3, '0')}`;
    const name = earlier > 0 ? `${fields.name.replace(NUMBERED, '')}（${PHASES[earlier]}）` : fields.name;
    const dto = { ...fields, name, code, negotiatingSince: path.began, investors: [{ investorId: investor.id, share: 100 }] };
    const led = await this.led.begin(story, { dto, investor, number });
    const id = led ?? (await story.tell(officer, path.began, () => this.record.execute(dto)));
    const project = { id, name, investor, began: path.began, path };
    const place = zone.investors.indexOf(investor);
    const head =
      zone.people.find((one) => one.unitName === unitName && one.role === 'head') ?? zone.people.find(({ role }) => role === 'desk')!;
    for (const move of path.moves) await this.take(story, { project, move, head, place });
    if (number % AMENDED_EVERY === 3) await this.amend(story, project);
    const { end } = path;
    await (end
      ? story.tell(officer, end.on, () => endProject(story.random, id, end))
      : story.tell(officer, story.today, () => noteProgress(story, id)));
    return project;
  }

  private async take(
    story: Story,
    { project, move, head, place }: { project: SeededProject; move: PlannedMove; head: SeededPerson; place: number },
  ) {
    const { id, investor } = project;
    const { to, agreement, effectiveOn, recordedOn, back } = move;
    await story.tell(back ? head : investor.officer, recordedOn, async () => {
      const evidenceIds = back ? [] : await this.prove(story, project, move);
      await this.move.execute(id, {
        to,
        effectiveOn,
        reason: reasonOf(story, project.path, move),
        evidenceIds,
        ...(agreement && { agreement }),
      });
      if (to === 'LANDED') await this.change.execute(id, companyOf(investor, place), await versionOf(id));
    });
  }

  /** Landed and beyond must be proven; of a contract the signed page is kept as well. */
  private async prove(story: Story, { name, investor }: SeededProject, { to, agreement, effectiveOn }: PlannedMove): Promise<string[]> {
    const title = EVIDENCE[to];
    if (!title || (!isLanded(to) && (agreement !== 'contract' || story.random.chance(0.4)))) return [];
    return [await seedDocument(title, [`项目：${name}`, `投资方：${investor.fullName}`, `日期：${effectiveOn}`])];
  }

  /** A supplement raises the investment, some days after the last move. */
  private async amend(story: Story, { id, investor, path }: SeededProject) {
    const day = addDays(path.moves.at(-1)?.recordedOn ?? path.began, PAUSE_BEFORE_AMENDING);
    if (day > story.today) return;
    await story.tell(investor.officer, day, async () => {
      const { totalInvestment, version } = await tx().findOneByOrFail(Project, { id });
      const raised = Math.round((Number(totalInvestment) / 100 / 1_000_000) * (1.1 + story.random.next() * 0.2)) * 1_000_000;
      await this.change.execute(id, { totalInvestment: raised }, version);
    });
  }
}

const versionOf = async (id: string) => (await tx().findOneByOrFail(Project, { id })).version;

/** A company known by then, and of these one with the fewest projects. */
function leastTaken(investors: readonly SeededInvestor[], path: PlannedPath, taken: Map<string, number>): Planned {
  const known = investors.filter(({ since }) => since <= path.began);
  const count = ({ id }: SeededInvestor) => taken.get(id) ?? 0;
  const investor = (known.length > 0 ? known : investors.slice(0, 1)).reduce((best, one) => (count(one) < count(best) ? one : best));
  const earlier = count(investor);
  taken.set(investor.id, earlier + 1);
  return { path, investor, earlier };
}

function reasonOf({ random }: Story, { route }: PlannedPath, { to, agreement, back }: PlannedMove): string {
  if (back) return random.pick(BACK_REASONS);
  if (agreement === 'framework') return random.pick(FRAMEWORK_REASONS);
  const reasons = REASONS[to as keyof typeof REASONS];
  if (to === 'STARTED') return route === 'A' ? random.pick(reasons.slice(0, 2)) : reasons[2]!;
  return random.pick(reasons);
}
