import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { dayOf, Formats, words } from '@luodi/shared/client';
import type { TimelineEntry } from '@luodi/shared/contract';
import { FieldText } from '../field-text';
import { EN } from './lead-words.en';
import { ZH } from './lead-words';

const PAGE = 12;
/** Said by what is beside them. */
const UNTOLD = ['verdictOn', 'state'];

/** What happened to a lead, newest first; old → new per field. `first`: show only so many. */
@Component({
  selector: 'lu-lead-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().timeline.title }}</h2>
    </header>
    <ol class="tl">
      @for (entry of shown(); track entry.kind + entry.refId) {
        <li [class.proof]="entry.kind === 'file'">
          <time [attr.datetime]="entry.at" [title]="formats.instant(entry.at, { year: 'always' })">{{ day(entry) }}</time>
          <div class="what">
            @switch (entry.kind) {
              @case ('visit') {
                {{ entry.title }}
              }
              @case ('file') {
                {{ w().timeline.file }}
                <a class="link" [href]="'/api/attachments/' + entry.refId + '/content'" download>{{ entry.title }}</a>
              }
              @default {
                {{ w().timeline.acts[entry.title] ?? entry.title }}
                @for (line of linesOf(entry); track line.field) {
                  <div>
                    <span class="s mute">{{ line.field }}</span> <span class="sub">{{ line.before }}</span> →
                    <b class="b">{{ line.after }}</b>
                  </div>
                }
              }
            }
            @if (entry.personName; as who) {
              <div class="s mute">{{ who }}</div>
            }
          </div>
        </li>
      } @empty {
        <li class="none s mute">{{ w().timeline.none }}</li>
      }
    </ol>
    @if (first() === undefined && left() > 0) {
      <button class="btn ghost s" type="button" (click)="count.set(count() + 24)">{{ w().timeline.more(left()) }}</button>
    }
  `,
  styles: `
    .tl {
      padding-top: var(--s3);
    }
    .tl > li {
      grid-template-columns: 76px minmax(0, 1fr);
    }
    .tl > li::before {
      left: 85px;
    }
    .tl > li::after {
      left: 82px;
    }
    .tl > .none {
      display: block;
    }
    .tl > .none::after {
      display: none;
    }
    .what {
      overflow-wrap: anywhere;
    }
  `,
})
export class LeadTimeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  readonly currency = input('CNY');
  readonly first = input<number>();
  private readonly texts = inject(FieldText);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly count = linkedSignal(() => this.first() ?? PAGE);
  protected readonly shown = computed(() => this.entries().slice(0, this.count()));
  protected readonly left = computed(() => this.entries().length - this.count());

  protected day({ at }: TimelineEntry): string {
    return this.formats.day(dayOf(at));
  }

  /** A record newly made has no old values to tell of. */
  protected linesOf({ title, changes = [] }: TimelineEntry) {
    const { empty } = this.w().timeline;
    const told = title === 'lead.create' ? [] : changes.filter(({ field }) => !UNTOLD.includes(field));
    const text = (field: string, value: unknown) => this.texts.value(field, value, this.currency()) || empty;
    return told.map(({ field, before, after }) => ({
      field: this.texts.name(field),
      before: text(field, before),
      after: text(field, after),
    }));
  }
}
