import { computed, inject, linkedSignal, signal, type WritableSignal } from '@angular/core';
import { form, validateTree, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import type { BulkEditView, BulkValues } from '@luodi/shared/contract';
import { dtoRules } from '../forms/dto-rules';
import { childOf } from '../forms/child-of';
import { isBlank } from '../forms/filled';
import { serverErrors } from '../forms/server-errors';
import { Language } from '../i18n/language';
import { BulkEdits, type BulkRow } from './bulk-edits';

export interface BulkOf<Values> {
  url: string;
  /** The picked records as they were read. */
  rows(): readonly { id: string; version: number }[];
  /** After the change, and again once it was undone, which may be when the form is gone. */
  changed(): () => void;
  /** The rules of what may be written. */
  dto: new () => object;
  /** What each field is offered with; the first is chosen. */
  usual: Values;
  /** Those that may not be emptied. */
  must: readonly (string & keyof Values)[];
  names(): BulkNames;
  /** A value of a field in words; '' for an empty one. */
  text(field: string, value: string): string;
}
export interface BulkNames {
  /** 3 个项目 */
  count(count: number): string;
  /** What a record is called at the head of its column. */
  record: string;
  fields: Readonly<Record<string, string>>;
  /** What stands in the way of a row, by code, besides what may of any. */
  refusals?: Readonly<Record<string, string>>;
}

/** One field of many records: what it becomes, what that means for each, and then the change itself. Make it in an injection context. */
export class BulkForm<Values extends Record<keyof Values, string | null>> {
  private readonly edits = inject(BulkEdits);
  private readonly language = inject(Language);
  private readonly draft: WritableSignal<Values>;
  readonly fields: readonly string[];
  readonly field: WritableSignal<string>;
  /** What would become of the records; none until it is asked for, and none of another choice. */
  readonly preview: WritableSignal<BulkEditView | null>;
  readonly changing = computed(() => this.preview()?.rows.filter(({ outcome }) => outcome === 'changed') ?? []);
  readonly entry: FieldTree<Values>;

  constructor(readonly of: BulkOf<Values>) {
    this.fields = Object.keys(of.usual);
    this.field = signal(this.fields[0]!);
    this.draft = signal(of.usual);
    this.preview = linkedSignal<unknown, BulkEditView | null>({ source: () => [this.field(), this.draft()], computation: () => null });
    this.entry = form(this.draft, (path) => this.rules(path as SchemaPath<Values>), {
      submission: { action: (entry) => this.look(entry) },
    });
  }

  /** @throws what the server says of the whole */
  apply(): Promise<void> {
    const rows = this.rowsOf(this.changing().map(({ id, version }) => ({ id, version: version! })));
    return this.edits.apply(rows, { url: this.of.url, count: (count) => this.of.names().count(count), changed: this.of.changed() });
  }

  private look(entry: FieldTree<Values>) {
    return this.edits.preview(this.of.url, this.rowsOf(this.of.rows())).then(
      (seen) => this.preview.set(seen),
      (failure: unknown) => serverErrors(entry, failure, this.language.code()),
    );
  }

  private rules(path: SchemaPath<Values>): void {
    dtoRules(path, this.of.dto);
    validateTree(path, ({ value, fieldTree }) => {
      const field = this.field() as string & keyof Values;
      const lacks = this.of.must.includes(field) && isBlank(value()[field]);
      return lacks ? [{ kind: 'isDefined', fieldTree: childOf(fieldTree, field) }] : [];
    });
  }

  private rowsOf(rows: readonly { id: string; version: number }[]): BulkRow[] {
    const field = this.field();
    const set: BulkValues = { [field]: this.draft()[field as keyof Values] || null };
    return rows.map(({ id, version }) => ({ id, version, set }));
  }
}
