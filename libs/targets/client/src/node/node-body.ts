import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Amount, Formats, Language, Stage, words } from '@luodi/shared/client';
import { stageOrder } from '@luodi/shared/contract';
import type { ChainNode } from '@luodi/targets/contract';
import { HomesApi } from '../data-access/homes-api';
import { TargetsApi } from '../data-access/targets-api';
import { EN as CHAIN_EN, ZH as CHAIN_ZH } from '../industries-words';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { NextTouch } from '../ui/next-touch';
import { StrengthMark } from '../ui/strength-mark';
import { TurnButton } from '../ui/turn-button';

const SHOWN = 20;

/** What stands on a node and what is to be done there: its strength and why, targets, projects by stage, local firms. */
@Component({
  selector: 'lu-node-body',
  imports: [Amount, NextTouch, RouterLink, Stage, StrengthMark, TurnButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './node-body.html',
  styleUrl: './node-body.css',
})
export class NodeBody {
  readonly node = input.required<ChainNode>();
  /** The page says its name already. */
  readonly headless = input(false, { transform: booleanAttribute });
  /** A target was turned: counts are out of date. */
  readonly changed = output<void>();
  private readonly homes = inject(HomesApi);
  private readonly language = inject(Language);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly c = words(CHAIN_ZH, CHAIN_EN);
  private readonly code = computed(() => this.node().code);
  protected readonly targets = inject(TargetsApi).list(() => ({ industry: this.code(), state: 'open', limit: SHOWN }));
  private readonly listed = this.homes.projects(this.code);
  protected readonly firms = this.homes.firms(this.code);
  protected readonly total = computed(() => this.listed.totalText());
  protected readonly loading = computed(() => this.listed.first());
  /** Furthest on first. */
  protected readonly projects = computed(() => this.listed.items().toSorted((a, b) => stageOrder(b.stage) - stageOrder(a.stage)));

  reload(): void {
    this.targets.reload();
  }

  protected turned(): void {
    this.targets.reload();
    this.changed.emit();
  }

  protected name(): string {
    return this.language.nameOf(this.node());
  }
}
