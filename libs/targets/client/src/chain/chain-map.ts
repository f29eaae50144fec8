import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language, RecordLink, rootOf, words } from '@luodi/shared/client';
import type { ChainNode } from '@luodi/targets/contract';
import { EN, ZH } from '../industries-words';
import { StrengthMark } from '../ui/strength-mark';
import { aroundGround, unsorted, type ChainColumn } from './chain-columns';

const HUES: Record<string, string> = { IM: 'zhi', BP: 'yao' };

/** The chain from 上游 to 下游: each node with its strength and what stands on it. Where there is no room, one list by node. */
@Component({
  selector: 'lu-chain-map',
  imports: [NgTemplateOutlet, RecordLink, StrengthMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-map.html',
  styleUrl: './chain-map.css',
  host: { '[class]': 'hue()' },
})
export class ChainMap {
  readonly columns = input.required<readonly ChainColumn[]>();
  /** The industry itself. */
  readonly whole = input.required<ChainNode>();
  /** The node open in the panel. */
  readonly opened = input<string>();
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly around = aroundGround;
  protected readonly hue = computed(() => HUES[rootOf(this.whole().code)] ?? '');
  /** What is recorded at the industry itself hangs under no column. */
  protected readonly loose = computed(() => unsorted([this.whole()])[0]);

  protected own({ branch }: ChainColumn): ChainNode | undefined {
    return branch ? unsorted([branch])[0] : undefined;
  }

  protected nameOf(node: ChainNode): string {
    return this.language.nameOf(node);
  }
}
