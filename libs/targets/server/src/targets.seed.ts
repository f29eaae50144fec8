import type { SeededPerson } from '@luodi/identity/server';
import { NODE_WORDS, StateStrength, type NodeWords } from '@luodi/industries/server';
import { addDays, type IsoDate } from '@luodi/shared/contract';
import type { SeededRandom, Story } from '@luodi/shared/server';
import type { CreateTargetDto } from '@luodi/targets/contract';
import { Injectable } from '@nestjs/common';
import { ChangeTarget } from './change-target';
import { BRANDS, CITIES, FILL_REASONS, LENGTHEN_REASONS, SERVICE_REASONS, SOURCES, STATED, TOUCHES, UNITS } from './targets.seed-words';
import { TurnTarget } from './turn-target';

const STATED_DAYS_AGO = 40;
/** Days since it was put on the list. */
const LEAST_AGO = 3;
const MOST_AGO = 120;
/** The next touch lies this many days from today: some are overdue. */
const TOUCH_FROM = -9;
const TOUCH_TO = 34;
const BECOMES = { open: 78, turned: 12, dropped: 10 };

/** The target list of the sample zone, and what its desk knows of the chain beyond the records. */
@Injectable()
export class TargetsSeed {
  constructor(
    private readonly targets: ChangeTarget,
    private readonly turn: TurnTarget,
    private readonly strength: StateStrength,
  ) {}

  async run(story: Story, people: readonly SeededPerson[]): Promise<number> {
    const desk = people.find(({ role }) => role === 'desk')!;
    await story.tell(desk, story.daysAgo(STATED_DAYS_AGO), async () => {
      for (const [code, strength, reason] of STATED) await this.strength.execute(code, { strength, reason });
    });
    await story.ofEach(BRANDS, (brand, own, at) => this.list(own, { brand, node: NODE_WORDS[at % NODE_WORDS.length]!, people }));
    return BRANDS.length;
  }

  private async list(story: Story, { brand, node, people }: { brand: string; node: NodeWords; people: readonly SeededPerson[] }) {
    const { random } = story;
    const unit = random.weighted(UNITS);
    const owner = random.pick(people.filter(({ unitName, role }) => unitName === unit && role === 'officer'));
    const ago = random.between(LEAST_AGO, MOST_AGO);
    const day = story.workdayAgo(ago);
    const nextTouchOn = touchDay(story);
    const { id } = await story.tell(owner, day, () => this.targets.create(targetOf(random, { brand, node, nextTouchOn })));
    const becomes = random.weighted(BECOMES);
    if (becomes === 'open') return;
    const later = story.workday(addDays(day, random.between(1, ago)));
    await story.tell(owner, later, () => (becomes === 'turned' ? this.turn.execute(id) : this.targets.update(id, { state: 'dropped' }, 1)));
  }
}

const touchDay = (story: Story): IsoDate | undefined =>
  story.random.chance(0.9) ? addDays(story.today, story.random.between(TOUCH_FROM, TOUCH_TO)) : undefined;

function targetOf(
  random: SeededRandom,
  { brand, node, nextTouchOn }: { brand: string; node: NodeWords; nextTouchOn?: IsoDate },
): CreateTargetDto {
  const product = random.pick(node.products);
  const made = random.chance(0.6) ? FILL_REASONS : LENGTHEN_REASONS;
  const reasons = node.services.includes(product) ? SERVICE_REASONS : made;
  return {
    name: `${random.pick(CITIES)}${brand}${random.pick(node.trades)}有限公司`,
    industryCode: node.code,
    reason: random.pick(reasons).replace('{product}', product),
    source: random.pick(SOURCES),
    ...(nextTouchOn && { nextTouchOn, nextTouch: random.pick(TOUCHES) }),
  };
}
