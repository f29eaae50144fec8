import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, Industry, words } from '@luodi/shared/client';
import type { GuestDto, HostDto, VisitView } from '@luodi/visits/contract';
import { contentOf } from '../data-access/attachments-api';
import { aboutOf } from '../ui/about';
import { DirectionMark } from '../ui/direction-mark';
import { VisitNext } from '../ui/next-step';
import { EN, ZH } from '../visits-words';

/** Everything a visit says. What was left blank is left out. */
@Component({
  selector: 'lu-visit-body',
  imports: [DirectionMark, Industry, RouterLink, VisitNext],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visit-body.html',
  styleUrl: './visit-body.css',
})
export class VisitBody {
  readonly of = input.required<VisitView>();
  /** Begin with the company's name, where no page head says it. */
  readonly titled = input(false, { transform: booleanAttribute });
  private readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly contentOf = contentOf;
  protected readonly aboutOf = aboutOf;
  protected readonly day = computed(() => this.formats.day(this.of().visitedOn, { weekday: true }));
  protected readonly logged = computed(() => this.w().visit.logged(this.of().loggedByName, this.formats.instant(this.of().createdAt)));
  /** The longer texts, in the order they matter. */
  protected readonly texts = computed(() => {
    const { topic, askFromInvestor, ourPromise, city, intent } = this.of();
    const { visit, intents } = this.w();
    return [
      { name: visit.topic, text: topic },
      { name: visit.ask, text: askFromInvestor },
      { name: visit.promise, text: ourPromise },
      { name: visit.intent, text: intent && intents[intent] },
      { name: visit.city, text: city },
    ].filter(({ text }) => !!text);
  });

  protected guest({ name, title }: GuestDto): string {
    return this.formats.aside(name, title ?? undefined);
  }

  protected host({ name, rank }: HostDto): string {
    return this.formats.aside(name, rank && this.w().ranks[rank]);
  }
}
