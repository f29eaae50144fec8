import { httpResource } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import {
  isDay,
  said,
  type Cell,
  type Condition,
  type FieldKind,
  type ListField,
  type ListFields,
  type Operator,
} from '@luodi/shared/contract';
import { Formats } from '../i18n/formats';
import { Language } from '../i18n/language';
import { words } from '../i18n/words';
import { Session } from '../session';
import { EN, ZH } from './list-words';

export interface Choice {
  value: string;
  label: string;
}
interface Named {
  id: string;
  name: string;
}
interface IndustryNode {
  code: string;
  nameZh: string;
  nameEn: string;
}

/** Names of the values of a list: codes from its fields, records and industries from the server, once they are wanted. */
@Service()
export class ListNames {
  private readonly formats = inject(Formats);
  private readonly language = inject(Language).code;
  private readonly session = inject(Session);
  private readonly w = words(ZH, EN);
  private readonly wanted = signal(new Set<string>());
  private readonly want = (what: string) => this.wanted().has(what);
  private readonly tree = httpResource<IndustryNode[]>(() => (this.want('industries') ? '/api/industries' : undefined), {
    defaultValue: [],
  });
  private readonly places = httpResource<{ towns: Named[] }>(() => (this.want('towns') ? '/api/places' : undefined), {
    defaultValue: { towns: [] },
  });
  private readonly people = httpResource<Named[]>(() => (this.want('people') ? '/api/people' : undefined), { defaultValue: [] });
  private readonly records = computed<Record<string, readonly Named[]>>(() => ({
    units: this.session.units(),
    towns: this.places.hasValue() ? this.places.value().towns : [],
    people: this.people.hasValue() ? this.people.value() : [],
  }));

  /** Asks for the names that these fields need. Outside of templates: it writes a signal. */
  prepare(fields: readonly ListField[]): void {
    const needed = fields
      .map(({ kind, of, values }) => (kind === 'record' ? of! : kind === 'code' && !values ? 'industries' : ''))
      .filter(Boolean);
    if (needed.some((what) => !this.want(what))) this.wanted.update((before) => new Set([...before, ...needed]));
  }

  label(field: ListField): string {
    return said(field.label, this.language());
  }

  /** What a code, record or flag can be. */
  choices({ kind, values, of }: ListField): Choice[] {
    if (kind === 'record') return (this.records()[of!] ?? []).map(({ id, name }) => ({ value: id, label: name }));
    if (kind === 'flag') return ['true', 'false'].map((value) => ({ value, label: value === 'true' ? this.w().yes : this.w().no }));
    if (values) return Object.entries(values).map(([value, label]) => ({ value, label: said(label, this.language()) }));
    const name = this.language() === 'zh' ? 'nameZh' : 'nameEn';
    return this.tree.hasValue() ? this.tree.value().map((node) => ({ value: node.code, label: node[name] })) : [];
  }

  /** A value of a field in words. */
  text(value: Cell | undefined, field: ListField, currency = 'CNY'): string {
    if (value === null || value === undefined || value === '') return '';
    const written = this.kinds[field.kind];
    return written ? written(String(value), field.currency ?? currency) : this.choice(String(value), field);
  }

  /** An instant is asked by its day. */
  private readonly kinds: Partial<Record<FieldKind, (value: string, currency: string) => string>> = {
    text: (value) => value,
    number: (value) => value,
    money: (value, currency) => this.formats.amount(Number(value), { currency }),
    day: (value) => this.formats.day(value),
    instant: (value) => (isDay(value) ? this.formats.day(value) : this.formats.instant(value)),
  };

  private choice(value: string, field: ListField): string {
    return this.choices(field).find((choice) => choice.value === value)?.label ?? value;
  }

  /** A condition in words: 阶段：签约、注册落地. */
  condition({ field: name, operator, values }: Condition, fields: ListFields): string {
    const field = fields[name]!;
    const list = values.map((value) => this.text(value, field) || `“”`);
    const all = operator === 'between' ? list.join('—') : list.join(this.language() === 'zh' ? '、' : ', ');
    return this.w().said[operator as Operator](this.label(field), all);
  }
}
