import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { Session } from '@luodi/shared/client';
import type { VisitView } from '@luodi/visits/contract';
import { CompaniesApi } from '../data-access/companies-api';
import { recentStore, type Recent } from './draft-store';
import type { Subject } from './visit-draft';
import { WrittenDraft } from './written-draft';

/** Who and what the person logging a visit knows already: companies of their last visits, people of the company, colleagues. */
@Injectable()
export class KnownPeople {
  private readonly companies = inject(CompaniesApi);
  private readonly user = inject(Session).user();
  private readonly kept = recentStore(this.user?.id ?? '');
  private readonly subject = inject(WrittenDraft).subject;
  private readonly latest = signal<Recent[]>(this.kept.read());
  readonly recents = this.latest.asReadonly();

  private readonly ofCompany = resource({
    params: () => this.subject() ?? undefined,
    loader: ({ params }) => this.companies.contactsOf(params.kind, params.id).catch(() => []),
  });
  readonly contacts = computed(() =>
    (this.ofCompany.hasValue() ? this.ofCompany.value() : []).map(({ name, title }) => (title ? { name, title } : { name })),
  );

  private readonly directory = resource({ loader: () => this.companies.colleagues().catch(() => []) });
  /** Of the own unit, in the order of the directory. */
  readonly colleagues = computed(() =>
    (this.directory.hasValue() ? this.directory.value() : []).filter(
      ({ active, orgUnitId }) => active && orgUnitId === this.user?.orgUnitId,
    ),
  );

  constructor() {
    void this.companies.lastVisits().then(
      (visits) => this.remember(visits),
      () => undefined,
    );
  }

  /** The one just written about comes first next time. */
  saw(subject: Subject): void {
    this.kept.add(subject);
  }

  private remember(visits: readonly VisitView[]): void {
    const mine = visits.filter(({ loggedById }) => loggedById === this.user?.id);
    const seen = (mine.length ? mine : visits).flatMap(subjectOf);
    const all = [...this.kept.read(), ...seen].filter(({ id }, at, list) => list.findIndex((other) => other.id === id) === at);
    this.kept.keep(all);
    this.latest.set(this.kept.read());
  }
}

function subjectOf({ projectId, projectName, leadId, leadTitle, investorId, investorName }: VisitView): Recent[] {
  if (projectId && projectName) return [{ kind: 'project', id: projectId, name: projectName }];
  if (leadId && leadTitle) return [{ kind: 'lead', id: leadId, name: leadTitle }];
  return investorId && investorName ? [{ kind: 'investor', id: investorId, name: investorName }] : [];
}
