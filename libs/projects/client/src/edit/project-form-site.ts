import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { NATURES, ROUTES } from '@luodi/projects/contract';
import { DateField, Field, words } from '@luodi/shared/client';
import { LookupsApi } from '../data-access/lookups-api';
import { EN as FIELDS_EN, ZH as FIELDS_ZH } from '../field-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { EN, ZH } from './edit-words';
import type { ProjectDraft } from './project-draft';

/** Where and how a project lands: town, route, nature, land and size, planned start. */
@Component({
  selector: 'lu-project-form-site',
  imports: [DateField, Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'form-parts' },
  template: `
    <fieldset>
      <legend>{{ w().groups.site }}</legend>
      <lu-field [label]="names().townId" [of]="entry().townId">
        <select class="inp" [formField]="entry().townId">
          <option value="">{{ w().none }}</option>
          @for (town of towns(); track town.id) {
            <option [value]="town.id">{{ town.name }}</option>
          }
        </select>
      </lu-field>
      <lu-field [label]="names().route" [of]="entry().route">
        <select class="inp" [formField]="entry().route">
          <option value="">{{ w().none }}</option>
          @for (route of routes; track route) {
            <option [value]="route">{{ common().route[route] }}</option>
          }
        </select>
      </lu-field>
      <lu-field [label]="names().nature" [of]="entry().nature">
        <select class="inp" [formField]="entry().nature">
          <option value="">{{ w().none }}</option>
          @for (nature of natures; track nature) {
            <option [value]="nature">{{ common().nature[nature] }}</option>
          }
        </select>
      </lu-field>
      <lu-field [label]="names().plannedStartOn" [hint]="w().hints.plannedStartOn" [of]="entry().plannedStartOn">
        <lu-date-field partial [formField]="entry().plannedStartOn" />
      </lu-field>
      @for (field of sizes; track field) {
        <lu-field [label]="names()[field]" [of]="entry()[field]">
          <input class="inp num" type="number" step="any" inputmode="decimal" [formField]="entry()[field]" />
        </lu-field>
      }
    </fieldset>
  `,
})
export class ProjectFormSite {
  readonly entry = input.required<FieldTree<ProjectDraft>>();
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly names = words(FIELDS_ZH, FIELDS_EN);
  private readonly places = inject(LookupsApi).places();
  protected readonly towns = computed(() => this.places.value().towns);
  protected readonly routes = ROUTES;
  protected readonly natures = NATURES;
  protected readonly sizes = ['landMu', 'floorArea', 'jobs'] as const;
}
