import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, ErrorState, Formats, Icon, Language, Lens, PageHead, Session, Skeleton, words } from '@luodi/shared/client';
import type { IndustryHome } from '@luodi/targets/contract';
import { chainColumns, strengthTally, unsorted } from '../chain/chain-columns';
import { ChainMap } from '../chain/chain-map';
import { HomesApi } from '../data-access/homes-api';
import { TargetDialog } from '../form/target-dialog';
import { EN, ZH } from '../industries-words';
import { NodePanel } from '../node/node-panel';
import { EN as TARGETS_EN } from '../targets-words.en';
import { ZH as TARGETS_ZH } from '../targets-words';
import { HomeFacts } from './home-facts';
import { StageStrip } from './stage-strip';
import { StrengthRule } from './strength-rule';

/** The home of an industry: its figures, its projects by stage and its chain; a node opens beside it on what is to be done. */
@Component({
  selector: 'lu-industry-home',
  imports: [
    ChainMap,
    Empty,
    ErrorState,
    HomeFacts,
    Icon,
    NodePanel,
    PageHead,
    RouterLink,
    Skeleton,
    StageStrip,
    StrengthRule,
    TargetDialog,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './industry-home.html',
  styles: `
    .left {
      min-width: 0;
    }
    .block {
      margin-top: var(--s6);
    }
  `,
})
export class IndustryHomeView {
  readonly code = input.required<string>();
  readonly node = input<string>();
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly lens = inject(Lens);
  protected readonly w = words(ZH, EN);
  protected readonly t = words(TARGETS_ZH, TARGETS_EN);
  protected readonly home = inject(HomesApi).home(this.code);
  protected readonly adding = signal(false);
  protected readonly columns = computed(() => (this.home.hasValue() ? chainColumns(this.home.value().nodes) : []));
  /** The rows of the map in order, for going from one to the next. */
  protected readonly order = computed(() => this.columns().flatMap(({ branch, nodes }) => [...nodes, ...unsorted(branch ? [branch] : [])]));
  protected readonly day = computed(() => this.formats.day(this.lens.day(), { year: 'always' }));
  protected readonly unknown = computed(() => (this.home.error() as { status?: number } | undefined)?.status === 404);

  protected nameOf(home: Pick<IndustryHome, 'nameZh' | 'nameEn'>): string {
    return this.language.nameOf(home);
  }

  protected lead({ nodes, lensZh, lensEn, wholeZone }: IndustryHome): string {
    const tally = strengthTally(nodes).filter(({ count }) => count > 0);
    const parts = tally.map(({ strength, count }) => `${this.w().strengths[strength]} ${count}`);
    const lens = this.language.code() === 'zh' ? lensZh : lensEn;
    const scope = wholeZone ? this.w().zone : this.session.user()?.unitName;
    return [lens, scope, this.w().tally(parts.join(' · '))].filter(Boolean).join(' · ');
  }

  protected added(): void {
    this.adding.set(false);
    this.home.reload();
  }
}
