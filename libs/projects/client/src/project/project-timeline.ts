import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { TimelineEntry } from '@luodi/projects/contract';
import { dayOf, Formats, Seg, words } from '@luodi/shared/client';
import { contentOf } from '../data-access/attachments-api';
import { EN } from './project-words.en';
import { ZH } from './project-words';
import { TimelineChanges } from './timeline-changes';

const KINDS = { all: [], contact: ['visit', 'next'], proof: ['move', 'file'], change: ['change'] } as const;
type Kind = keyof typeof KINDS;
const PAGE = 12;

/** What happened to a project, newest first; old → new per field. `first`: show only so many, without the choice of kinds. */
@Component({
  selector: 'lu-project-timeline',
  imports: [Seg, TimelineChanges],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-timeline.html',
  styleUrl: './project-timeline.css',
})
export class ProjectTimeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  readonly currency = input('CNY');
  readonly first = input<number>();

  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly kind = linkedSignal<Kind>(() => 'all');
  protected readonly count = linkedSignal(() => this.first() ?? (this.kind(), PAGE));
  protected readonly kinds = computed(() => {
    const { all, contact, proof, change } = this.w().timeline;
    return [
      { value: 'all' as const, label: all },
      { value: 'contact' as const, label: contact },
      { value: 'proof' as const, label: proof },
      { value: 'change' as const, label: change },
    ];
  });
  protected readonly chosen = computed(() => {
    const kinds: readonly string[] = KINDS[this.kind()];
    return kinds.length ? this.entries().filter(({ kind }) => kinds.includes(kind)) : this.entries();
  });
  protected readonly shown = computed(() => this.chosen().slice(0, this.count()));
  protected readonly contentOf = contentOf;

  protected day({ at }: TimelineEntry): string {
    return this.formats.day(dayOf(at));
  }

  protected when({ at }: TimelineEntry): string {
    return this.formats.instant(at, { year: 'always' });
  }

  /** The server names an act upon the record; what was done in it is in the changes. */
  protected act({ title }: TimelineEntry): string {
    return this.w().timeline.acts[title] ?? '';
  }
}
