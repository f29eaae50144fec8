import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { AUDIT_ACTIONS, AUDIT_KINDS, type AuditEntryView } from '@luodi/audit/contract';
import { Formats, Icon, Language, words } from '@luodi/shared/client';
import { said, type Words } from '@luodi/shared/contract';
import { EN, ZH } from '../audit-words';
import { FIELD_WORDS } from './field-words';

/** One act: who, when, from where, upon what, whether it is sealed, and what was before and after. */
@Component({
  selector: 'lu-entry-facts',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './entry-facts.html',
  styles: `
    h3 {
      margin: var(--s5) 0 var(--s2);
      font: 600 14px/20px var(--font);
    }
    td {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      padding-block: var(--s2);
    }
    .caliber {
      margin-top: var(--s3);
    }
  `,
})
export class EntryFacts {
  readonly of = input.required<AuditEntryView>();
  private readonly formats = inject(Formats);
  private readonly language = inject(Language).code;
  protected readonly w = words(ZH, EN);
  protected readonly action = computed(() => this.word(AUDIT_ACTIONS, this.of().action));
  protected readonly facts = computed(() => {
    const { facts } = this.w();
    const { at, personName, personLogin, kind, record, unitName, ip, sealed } = this.of();
    return [
      [facts.at, this.formats.instant(at, { year: 'always' })],
      [facts.person, [personName, personLogin].filter(Boolean).join(' · ')],
      [facts.record, [this.word(AUDIT_KINDS, kind), record].filter(Boolean).join(' · ')],
      [facts.unit, unitName ?? '—'],
      [facts.ip, ip ?? '—'],
      [facts.seal, sealed ? facts.sealed(this.formats.day(sealed.day), sealed.seq) : facts.notYet],
    ] as const;
  });
  protected readonly field = (name: string) => this.word(FIELD_WORDS, name);

  protected text(value: unknown): string {
    if (Array.isArray(value)) return this.formats.list(value.map((one) => this.text(one)));
    if (typeof value === 'boolean') return value ? this.w().yes : this.w().no;
    if (typeof value === 'object' && value) return JSON.stringify(value);
    return String(value ?? '') || '—';
  }

  private word(of: Readonly<Record<string, Words>>, name: string): string {
    return Object.hasOwn(of, name) ? said(of[name]!, this.language()) : name;
  }
}
