import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { newKey, Session } from '@luodi/shared/client';
import { CompaniesApi } from '../data-access/companies-api';
import { DeviceStore, type WaitingFile } from '../outbox/device-store';
import { draftStore } from './draft-store';
import { newDraft, subjectFrom, withSubject, type CameFrom, type Subject, type VisitDraft } from './visit-draft';

/** The visit being written on this page, kept on the device with every stroke until it is saved. */
@Injectable()
export class WrittenDraft {
  private readonly store = inject(DeviceStore);
  private readonly companies = inject(CompaniesApi);
  private readonly user = inject(Session).user();
  readonly me = { id: this.user?.id ?? '', name: this.user?.name ?? '' };
  private place = draftStore(this.me.id);
  private readonly started = signal(false);

  readonly key = signal('');
  readonly subject = signal<Subject | null>(null);
  readonly entry = signal(newDraft(this.me, '').entry);
  readonly files = signal<WaitingFile[]>([]);
  /** Something unsaved from an earlier time stands in the form. */
  readonly restored = signal(false);
  readonly draft = computed<VisitDraft>(() => ({ key: this.key(), subject: this.subject(), entry: this.entry() }));

  constructor() {
    effect(() => {
      const draft = this.draft();
      if (untracked(this.started)) this.place.keep(draft);
    });
  }

  /** Takes up what was kept from there, or begins anew. `from`: the record one came from, which the visit is then about. */
  begin(from: CameFrom): void {
    const subject = subjectFrom(from);
    const id = subject?.id;
    this.place = draftStore(this.me.id, id);
    const kept = this.place.read();
    this.restored.set(!!kept);
    this.show(kept ?? newDraft(this.me, newKey()));
    if (subject && !this.subject()) void this.take(subject.kind, subject.id);
  }

  /** Guests belong to a company: with another one they leave. */
  pick(subject: Subject | null): void {
    if (subject?.id === this.subject()?.id && subject) return;
    this.subject.set(subject);
    this.entry.update((entry) => ({ ...withSubject(entry, subject), guests: [] }));
  }

  async restart(): Promise<void> {
    const [key, subject] = [this.key(), this.subject()];
    this.drop();
    this.renew();
    if (subject) this.pick(subject);
    await this.store.dropVisit(key).catch(() => undefined);
  }

  renew(): void {
    this.show(newDraft(this.me, newKey()));
  }

  /** It has been saved: nothing stays behind as a draft. */
  drop(): void {
    this.started.set(false);
    this.place.drop();
    this.restored.set(false);
    this.files.set([]);
  }

  private async take(kind: Subject['kind'], id: string): Promise<void> {
    const name = await this.companies.nameOf(kind, id).catch(() => null);
    if (name && !this.subject()) this.pick({ kind, id, name });
  }

  private show({ key, subject, entry }: VisitDraft): void {
    this.key.set(key);
    this.subject.set(subject);
    this.entry.set(entry);
    this.started.set(true);
    void this.store.filesOf(key).then(
      (files) => this.files.set(files),
      () => undefined,
    );
  }
}
