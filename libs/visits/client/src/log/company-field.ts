import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal, viewChild } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Combobox, FieldErrors, Icon, markNames, words, type ComboOption, type ComboSource } from '@luodi/shared/client';
import { CompaniesApi } from '../data-access/companies-api';
import type { Recent } from './draft-store';
import { EN, ZH } from './log-words';
import { NewInvestor } from './new-investor';
import type { Subject, VisitEntry } from './visit-draft';

const ICONS = { investor: 'investors', lead: 'leads', project: 'projects' } as const;
const A_NAME = /\p{Script=Han}|.{5,}/u;

/** Company, lead or project of a visit: a recent one by one press, any by a few letters, a new company on the spot. A hit folds into a chip. */
@Component({
  selector: 'lu-company-field',
  imports: [Combobox, FieldErrors, Icon, NewInvestor],
  templateUrl: './company-field.html',
  styleUrl: './company-field.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompanyField {
  readonly subject = model<Subject | null>(null);
  readonly recents = input<readonly Recent[]>([]);
  readonly online = input(true);
  readonly visit = input.required<FieldTree<VisitEntry>>();
  private readonly companies = inject(CompaniesApi);
  private readonly names = markNames();
  private readonly found = new Map<string, Subject>();
  private readonly box = viewChild(Combobox);
  protected readonly ICONS = ICONS;
  protected readonly w = words(ZH, EN);
  /** The name a new company is about to get; null while none is being made. */
  protected readonly making = signal<string | null>(null);
  /** A name, not the initials of one. */
  protected readonly offer = computed(() => (text: string) => (A_NAME.test(text) ? this.w().create.offer(text) : ''));

  protected readonly source: ComboSource = async (text) => {
    if (!text) return this.recents().map((recent) => this.option(recent, ''));
    const { investors, projects, leads } = await this.companies.find(text);
    return [
      ...investors.map(({ id, fullName, unitName }) => this.option({ kind: 'investor', id, name: fullName }, unitName)),
      ...projects.map(({ id, name, stage, investorNames, unitName }) =>
        this.option({ kind: 'project', id, name }, [this.names().stages[stage], ...investorNames, unitName].join(' · ')),
      ),
      ...leads.map(({ id, title, investorName, unitName }) =>
        this.option({ kind: 'lead', id, name: title }, [this.names().stages['LEAD'], investorName, unitName].filter(Boolean).join(' · ')),
      ),
    ];
  };

  focus(): void {
    this.box()?.focus();
  }

  protected choose({ value }: ComboOption): void {
    this.take(this.found.get(value) ?? null);
  }

  protected take(subject: Subject | null): void {
    this.making.set(null);
    this.subject.set(subject && { kind: subject.kind, id: subject.id, name: subject.name });
  }

  protected change(): void {
    this.subject.set(null);
    setTimeout(() => this.focus());
  }

  private option(subject: Subject, sub: string): ComboOption {
    this.found.set(subject.id, subject);
    return { value: subject.id, label: subject.name, sub };
  }
}
