import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Directory } from '@luodi/identity/client';
import { IndustryOptions } from '@luodi/industries/client';
import { BulkProjectValuesDto, PRIORITIES, type Priority, type ProjectBulkField, type ProjectCard } from '@luodi/projects/contract';
import { BULK_EN, BULK_ZH, BulkDialog, BulkForm, Combobox, Field, many, words } from '@luodi/shared/client';
import { EN as FIELDS_EN, ZH as FIELDS_ZH } from '../field-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { FieldText } from '../ui/field-text';

const ZH = { count: (count: number) => `${count} 个项目`, record: '项目', officer: '找人：姓名或单位' };
const EN: typeof ZH = { count: (count) => many(count, 'project'), record: 'Project', officer: 'Find a person: name or unit' };

interface Values extends Record<ProjectBulkField, string | null> {
  priority: Priority;
  industryCode: string;
  hookedLeader: string;
}
const USUAL: Values = { officerId: null, priority: 'general', industryCode: 'IM', hookedLeader: '' };

/** One field of many projects is changed. */
@Component({
  selector: 'lu-bulk-projects',
  imports: [BulkDialog, Combobox, Field, FormField, IndustryOptions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-projects.html',
})
export class BulkProjects {
  readonly rows = input.required<readonly Pick<ProjectCard, 'id' | 'version'>[]>();
  readonly changed = input.required<() => void>();
  readonly closed = output<void>();

  private readonly directory = inject(Directory);
  private readonly texts = inject(FieldText);
  private readonly names = words(FIELDS_ZH, FIELDS_EN);
  protected readonly w = words(BULK_ZH, BULK_EN);
  protected readonly own = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly priorities = PRIORITIES;
  protected readonly people = (text: string) => this.directory.find(text);
  protected readonly bulk = new BulkForm<Values>({
    url: '/api/projects/bulk',
    rows: this.rows,
    changed: this.changed,
    dto: BulkProjectValuesDto,
    usual: USUAL,
    must: [],
    names: () => ({ ...this.own(), fields: this.names() }),
    text: (field, value) => this.texts.value(field, value),
  });
}
