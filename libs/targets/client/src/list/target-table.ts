import { booleanAttribute, ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { IndustryNames } from '@luodi/industries/client';
import { Industry, RecordLink, Skeleton, Viewport, WhenSeen, words, type PageList } from '@luodi/shared/client';
import type { TargetView } from '@luodi/targets/contract';
import { ZH } from '../targets-words';
import { EN } from '../targets-words.en';
import { NextTouch } from '../ui/next-touch';
import { TurnButton } from '../ui/turn-button';

/** The targets as rows; on a phone as short entries. */
@Component({
  selector: 'lu-target-table',
  imports: [Industry, NextTouch, RecordLink, Skeleton, TurnButton, WhenSeen],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './target-table.html',
  styleUrl: './target-table.css',
})
export class TargetTable {
  readonly list = input.required<PageList<TargetView>>();
  readonly opened = input<string>();
  /** A past day is looked at. */
  readonly readonly = input(false, { transform: booleanAttribute });
  private readonly industries = inject(IndustryNames);
  protected readonly phone = inject(Viewport).phone;
  protected readonly w = words(ZH, EN);

  /** Its own name: the hue says the industry. */
  protected nodeOf({ industryCode }: TargetView): string {
    return this.industries.pathOf(industryCode).split(' › ').at(-1) ?? industryCode;
  }
}
