import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Directory } from '@luodi/identity/client';
import { Combobox, Field, words } from '@luodi/shared/client';
import { EN as FIELDS_EN, ZH as FIELDS_ZH } from '../field-words';
import { EN, ZH } from './edit-words';
import type { ProjectDraft } from './project-draft';

/** Who answers for a project, which company carries it, and what it builds. */
@Component({
  selector: 'lu-project-form-people',
  imports: [Combobox, Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form-parts' },
  template: `
    <fieldset>
      <legend>{{ w().groups.people }}</legend>
      <lu-field [label]="names().officerId" [of]="entry().officerId">
        <lu-combobox
          [source]="find"
          [shown]="officer()"
          [label]="names().officerId"
          [placeholder]="w().officer"
          [formField]="entry().officerId"
        />
      </lu-field>
      <lu-field [label]="names().hookedLeader" [of]="entry().hookedLeader">
        <input class="inp" type="text" [formField]="entry().hookedLeader" />
      </lu-field>
    </fieldset>
    <fieldset>
      <legend>{{ w().groups.company }}</legend>
      @for (field of company; track field) {
        <lu-field [label]="names()[field]" [of]="entry()[field]">
          <input class="inp" type="text" autocomplete="off" [formField]="entry()[field]" />
        </lu-field>
      }
      <lu-field class="full" [label]="names().content" [of]="entry().content">
        <textarea class="inp" rows="4" [formField]="entry().content"></textarea>
      </lu-field>
    </fieldset>
  `,
})
export class ProjectFormPeople {
  readonly entry = input.required<FieldTree<ProjectDraft>>();
  /** Name of the officer on record. */
  readonly officer = input('');
  private readonly directory = inject(Directory);
  protected readonly w = words(ZH, EN);
  protected readonly names = words(FIELDS_ZH, FIELDS_EN);
  protected readonly company = ['projectCompany', 'projectCompanyUscc', 'code'] as const;
  protected readonly find = (text: string) => this.directory.find(text);
}
