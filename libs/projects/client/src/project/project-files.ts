import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import type { ProjectView, StageMoveView } from '@luodi/projects/contract';
import { Formats, Icon, markNames, words } from '@luodi/shared/client';
import { AttachmentsApi, contentOf } from '../data-access/attachments-api';
import type { ProjectVisit } from '../data-access/project-visits';
import { EN } from './project-words.en';
import { ZH } from './project-words';

interface Shown {
  id: string;
  name: string;
  of: string;
  day: string;
}

/** The files that prove the stages of a project, those of its visits and those of the lead it was. */
@Component({
  selector: 'lu-project-files',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().files.title }}</h2>
      @if (files().length) {
        <span class="s">{{ files().length }}</span>
      }
    </header>
    <ul>
      @for (file of files(); track file.id) {
        <li class="li">
          <a class="row name" [href]="contentOf(file.id)" download [attr.aria-label]="w().files.save(file.name)">
            <lu-icon name="file" /><span class="ell">{{ file.name }}</span>
          </a>
          <span class="s sub">{{ file.of }}</span>
          <span class="s mute r">{{ file.day }}</span>
        </li>
      } @empty {
        <li class="caliber">{{ w().files.none }}</li>
      }
    </ul>
  `,
  styles: `
    .li {
      grid-template-columns: minmax(0, 1fr) auto 72px;
      align-items: center;
    }
  `,
})
export class ProjectFiles {
  readonly moves = input.required<readonly StageMoveView[]>();
  readonly visits = input.required<readonly ProjectVisit[]>();
  readonly lead = input<ProjectView['lead']>(null);

  private readonly attachments = inject(AttachmentsApi);
  private readonly formats = inject(Formats);
  private readonly names = markNames();
  protected readonly w = words(ZH, EN);
  protected readonly contentOf = contentOf;

  /** A move knows its evidence by id only. */
  private readonly evidence = resource({
    params: () => this.moves().flatMap(({ evidenceIds }) => evidenceIds),
    loader: ({ params }) => Promise.all(params.map((id) => this.attachments.one(id).catch(() => null))),
    defaultValue: [],
  });
  protected readonly files = computed(() => [...this.ofMoves(), ...this.ofVisits(), ...this.ofLead()]);

  private ofMoves(): Shown[] {
    const found = new Map(this.evidence.value().flatMap((file) => (file ? [[file.id, file.fileName] as const] : [])));
    return this.moves().flatMap(({ to, effectiveOn, evidenceIds }) =>
      evidenceIds.map((id) => ({
        id,
        name: found.get(id) ?? '…',
        of: this.names().stages[to] ?? to,
        day: this.formats.day(effectiveOn),
      })),
    );
  }

  private ofLead(): Shown[] {
    return (this.lead()?.attachments ?? []).map(({ id, fileName }) => ({ id, name: fileName, of: this.w().lead.short, day: '' }));
  }

  private ofVisits(): Shown[] {
    const of = this.w().files.of.visit;
    return this.visits().flatMap(({ attachments, visitedOn }) =>
      attachments.map(({ id, fileName }) => ({ id, name: fileName, of, day: this.formats.day(visitedOn) })),
    );
  }
}
