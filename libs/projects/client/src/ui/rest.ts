import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ProjectCard } from '@luodi/projects/contract';
import { Formats, Lens, words } from '@luodi/shared/client';
import { EN, ZH, type ProjectsWords } from '../projects-words';
import { restingOn } from '../resting';

/** For how many days a project has rested in its stage, and since which event: 19 天 自评审会 6月6日. */
@Component({
  selector: 'lu-rest',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 's mute' },
  template: `
    @if (text(); as said) {
      <b class="b ink">{{ said }}</b>
    }
    <span>{{ since() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      column-gap: var(--s2);
    }
    .ink {
      color: var(--ink);
    }
    b {
      white-space: nowrap;
    }
  `,
})
export class Rest {
  readonly of = input.required<Pick<ProjectCard, 'stage' | 'agreement' | 'stageSince'>>();
  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  private readonly w = words(ZH, EN);

  protected readonly text = computed(() => {
    const rest = restingOn(this.lens.day(), this.of().stageSince);
    return rest && (rest.atLeast ? this.w().atLeastDays(rest.days) : this.w().days(rest.days));
  });
  protected readonly since = computed(() => this.w().since(eventOf(this.of(), this.w()), this.formats.day(this.of().stageSince)));
}

function eventOf({ stage, agreement }: Pick<ProjectCard, 'stage' | 'agreement'>, words: ProjectsWords): string {
  return stage === 'SIGNED' && agreement ? words.agreement[agreement].toLowerCase() : words.event[stage];
}
