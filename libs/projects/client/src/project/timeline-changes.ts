import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { TimelineEntry } from '@luodi/projects/contract';
import { Formats, markNames, words } from '@luodi/shared/client';
import { FieldText } from '../ui/field-text';
import { movedIn, type Change } from './moved-in';
import { EN } from './project-words.en';
import { ZH } from './project-words';

const SHOWN_IN_BRIEF = 2;

/** What an entry changed: a stage move as one sentence with its reason, other fields old → new. */
@Component({
  selector: 'lu-timeline-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (moved(); as move) {
      <b class="b">{{ move.title }}</b>
      @if (move.since) {
        <span class="sub since">{{ move.since }}</span>
      }
      @if (move.reason) {
        <div>{{ move.reason }}</div>
      }
      @if (move.evidence) {
        <div class="s mute">{{ w().evidence(move.evidence) }}</div>
      }
    } @else {
      @for (line of lines(); track line.field) {
        <div>
          {{ line.field }} <span class="sub">{{ line.before }}</span> → <b class="b">{{ line.after }}</b>
        </div>
      }
    }
  `,
  styles: `
    .since {
      margin-left: var(--s2);
    }
  `,
})
export class TimelineChanges {
  readonly of = input.required<TimelineEntry>();
  readonly currency = input('CNY');
  readonly brief = input(false);

  private readonly texts = inject(FieldText);
  private readonly formats = inject(Formats);
  private readonly names = markNames();
  protected readonly w = words(ZH, EN);

  protected readonly moved = computed(() => {
    const move = movedIn(this.of());
    if (!move) return null;
    const name = (stage: string | null) => (stage && this.names().stages[stage]) ?? '';
    return {
      title: move.from ? this.w().timeline.moved(name(move.from), name(move.to)) : name(move.to),
      since: move.since && this.w().timeline.effective(this.formats.day(move.since)),
      reason: move.reason,
      evidence: move.evidence,
    };
  });
  /** A record newly made has no old values to tell of; those of the lead it was stand on the lead's own page. */
  protected readonly lines = computed(() => {
    const changes = (this.of().changes ?? []).filter(() => !/^lead\.|\.create$/.test(this.of().title));
    return (this.brief() ? changes.slice(0, SHOWN_IN_BRIEF) : changes).map((change) => this.line(change));
  });

  private line({ field, before, after }: Change) {
    const { empty } = this.w().timeline;
    return {
      field: this.texts.name(field),
      before: this.texts.value(field, before, this.currency()) || empty,
      after: this.texts.value(field, after, this.currency()) || empty,
    };
  }
}
