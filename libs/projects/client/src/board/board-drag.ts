import { LiveAnnouncer } from '@angular/cdk/a11y';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { ProjectCard, ProjectView } from '@luodi/projects/contract';
import { markNames, Toasts, words, type PageList } from '@luodi/shared/client';
import type { Stage } from '@luodi/shared/contract';
import { ProjectsApi } from '../data-access/projects-api';
import { isOpen, targetsOf, type Target } from './board-targets';
import { EN, ZH } from './board-words';

interface Carried {
  card: ProjectCard;
  /** By keyboard the card itself stands in the column it is carried over. */
  by: 'pointer' | 'keyboard';
  over: Stage;
  /** Put down there: the move is being filled in, sent, or shown until the lists have it too. */
  down: boolean;
}

/**
 * A card on its way from column to column. The server says at lifting where it may go; putting it down opens the move dialog, and the card
 * stands in its new column from then on, unless the dialog is left. Provide it on the board.
 */
@Injectable()
export class BoardDrag {
  private readonly api = inject(ProjectsApi);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly names = markNames();
  private readonly w = words(ZH, EN);
  private readonly lists = new Map<Stage, PageList<ProjectCard>>();
  private readonly held = signal<Carried | null>(null);
  private readonly record = signal<ProjectView | null>(null);
  private asked: Promise<ProjectView> | undefined;

  readonly carried = this.held.asReadonly();
  /** Where the card may go; null where nothing is carried or the answer has not come. */
  readonly targets = computed(() => {
    const record = this.record();
    return record && targetsOf(record);
  });
  /** The move to fill in. */
  readonly gate = computed(() => {
    const [held, record] = [this.held(), this.record()];
    return held?.down && record && record.stage === held.card.stage ? { project: record, to: held.over } : null;
  });

  /** A column of the board. Answers how to leave it. */
  join(stage: Stage, list: PageList<ProjectCard>): () => void {
    this.lists.set(stage, list);
    return () => void this.lists.delete(stage);
  }

  /** The card of a record in sight. */
  cardOf(id: string): ProjectCard | undefined {
    return [...this.lists.values()].flatMap((list) => list.items()).find((card) => card.id === id);
  }

  /** The cards of a column, with the one that is carried where it stands now. */
  arranged(stage: Stage, cards: readonly ProjectCard[]): ProjectCard[] {
    const held = this.held();
    const others = cards.filter(({ id }) => id !== held?.card.id);
    if (!held || (held.by === 'pointer' && !held.down) || (held.over === held.card.stage && !held.down)) return [...cards];
    return held.over === stage ? [held.card, ...others] : others;
  }

  lift(card: ProjectCard, by: Carried['by']): void {
    this.held.set({ card, by, over: card.stage, down: false });
    this.record.set(null);
    const asked = this.api.read(card.id);
    this.asked = asked;
    asked.then(
      (record) => this.asked === asked && this.record.set(record),
      (failure: unknown) => this.asked === asked && this.fail(failure),
    );
    if (by === 'keyboard') this.say(this.w().lifted(card.name, this.nameOf(card.stage)));
  }

  carry(over: Stage): void {
    this.held.update((held) => held && { ...held, over });
    this.say(this.w().over(this.nameOf(over), this.saysOf(over)));
  }

  /** Opens the move into that column, once it is known to be possible; else the card goes back. */
  async drop(over: Stage): Promise<void> {
    const held = this.held();
    if (!held || held.down) return;
    this.held.set({ ...held, over, down: true });
    await this.asked?.catch(() => undefined);
    if (this.held()?.card === held.card) this.refuseWhereClosed(over);
  }

  private refuseWhereClosed(over: Stage): void {
    const target = this.targets()?.[over];
    if (!target || isOpen(target)) return;
    if (over !== this.held()?.card.stage) this.toasts.say(this.w().cannot(this.saysOf(over)));
    this.putBack();
  }

  putBack(): void {
    const held = this.held();
    this.clear();
    if (held) this.say(this.w().putBack(held.card.name, this.nameOf(held.card.stage)));
  }

  /** The move is made: the card is shown as the server has it, and the lists of both columns are asked again. */
  async settle(moved: ProjectView): Promise<void> {
    const { card, by = 'pointer' } = this.held() ?? {};
    const from = card?.stage;
    this.held.set({ card: moved, by, over: moved.stage, down: true });
    await Promise.all([from, moved.stage].map((stage) => stage && this.lists.get(stage)?.refresh()));
    if (this.held()?.card === moved) this.clear();
  }

  /** What a column says to the card that is carried. */
  saysOf(stage: Stage): string {
    const target = this.targets()?.[stage];
    return target ? this.says(target) : this.w().asking;
  }

  /** Whether a card may be put into a column, as far as is known yet. */
  mayEnter(stage: Stage): boolean {
    const target = this.targets()?.[stage];
    return !target || isOpen(target) || stage === this.held()?.card.stage;
  }

  private says(target: Target): string {
    const says = this.w();
    if (isOpen(target)) {
      if (target.moves.every(({ backwards }) => backwards)) return says.back;
      return target.moves.some(({ needsEvidence }) => needsEvidence) ? says.evidence : says.open;
    }
    const { obstacle } = target;
    return obstacle.why === 'first' ? says.obstacle.first(this.nameOf(obstacle.stage)) : says.obstacle[obstacle.why];
  }

  private fail(failure: unknown): void {
    this.toasts.failed(failure);
    this.putBack();
  }

  private clear(): void {
    this.held.set(null);
    this.record.set(null);
    this.asked = undefined;
  }

  private nameOf(stage: Stage): string {
    return this.names().stages[stage] ?? stage;
  }

  private say(text: string): void {
    void this.announcer.announce(text);
  }
}
