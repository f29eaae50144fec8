import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CreateProjectDto } from '@luodi/projects/contract';
import { EditRecord, Formats, keepUp, Lens, recordForm, SaveOver, words } from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { FieldText } from '../ui/field-text';
import { EN, ZH } from './edit-words';
import { blankDraft, changesOf, draftOf } from './project-draft';
import { ProjectForm } from './project-form';

/** Changes a project. Over somebody else's change it merges, and asks where both changed the same field. */
@Component({
  selector: 'lu-edit-project-page',
  imports: [EditRecord, ProjectForm],
  providers: [FieldText, SaveOver],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lu-edit-record
      [of]="change"
      [title]="w().title"
      [crumbs]="crumbs()"
      [live]="live"
      [past]="past()"
      [back]="page()"
      [nameOf]="nameOf"
      [textOf]="textOf"
    >
      <ng-template let-project><lu-project-form [entry]="change.entry" [officer]="project.officerName ?? ''" /></ng-template>
    </lu-edit-record>
  `,
})
export class EditProjectPage {
  readonly id = input.required<string>();
  private readonly api = inject(ProjectsApi);
  private readonly lens = inject(Lens);
  private readonly formats = inject(Formats);
  private readonly texts = inject(FieldText);
  private readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly w = words(ZH, EN);
  protected readonly page = computed(() => ['/projects', this.id()]);
  protected readonly live = keepUp({ of: ['project'], id: this.id, as: 'form' });
  protected readonly change = recordForm({
    record: this.api.one(this.id),
    rules: CreateProjectDto,
    blank: blankDraft,
    draftOf,
    changesOf,
    send: (changes, { id, version }) => this.api.update(id, version, changes),
    then: this.page,
  });
  protected readonly nameOf = (field: string) => this.texts.name(field);
  protected readonly textOf = (field: string, value: unknown) => this.texts.value(field, value, this.change.read()?.currency);
  protected readonly crumbs = computed(() => [
    { text: this.common().projects, to: '/projects' },
    { text: this.change.read()?.name ?? '…', to: this.page() },
  ]);
  protected readonly past = computed(() => (this.lens.past() ? this.common().pastDay(this.formats.day(this.lens.day())) : ''));
}
