import { HttpErrorResponse } from '@angular/common/http';
import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { Language, problemText, Session } from '@luodi/shared/client';
import { AttachmentsApi } from '../data-access/attachments-api';
import { VisitsApi } from '../data-access/visits-api';
import { DeviceStore, type WaitingFile, type WaitingVisit } from './device-store';
import { fateOf } from './fate';

const RETRY_MS = 30_000;
const SAID_FOR_MS = 3_000;

/**
 * Visits that wait on this device for the line to come back. They are sent by themselves, oldest first, each under its own key: however
 * often it is tried and from however many tabs, it is logged once.
 */
@Service()
export class Outbox {
  private readonly store = inject(DeviceStore);
  private readonly files = inject(AttachmentsApi);
  private readonly visits = inject(VisitsApi);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly kept = signal<WaitingVisit[]>([]);
  private readonly line = signal(navigator.onLine);
  private readonly busy = signal(false);
  private readonly cleared = signal(false);
  private readonly arrivals = signal(0);

  /** Of the person signed in; another person's wait until they come back. */
  readonly waiting = computed(() => this.kept().filter(({ personId }) => personId === this.session.user()?.id));
  /** Those the line holds up; the others wait for a person. */
  readonly held = computed(() => this.waiting().filter(({ refused }) => !refused));
  readonly online = this.line.asReadonly();
  readonly sending = this.busy.asReadonly();
  /** True for three seconds after the last one has arrived. */
  readonly justCleared = this.cleared.asReadonly();
  /** Grows with every visit that arrives, so that lists know to look again. */
  readonly arrived = this.arrivals.asReadonly();

  constructor() {
    this.watchLine();
    effect(() => {
      if (this.session.user()) untracked(() => void this.refresh().then(() => this.send()));
    });
  }

  /** Puts a visit by for later; fails where the device keeps nothing. */
  async keep(visit: WaitingVisit): Promise<void> {
    await this.store.put('visits', visit);
    await this.refresh();
  }

  async giveUp(key: string): Promise<void> {
    await this.store.dropVisit(key);
    await this.refresh();
  }

  /** Tries all that waits; with `key` also that one which was refused. */
  async send(key?: string): Promise<void> {
    if (this.busy() || !this.waiting().length || !navigator.onLine) return;
    this.busy.set(true);
    try {
      await alone(() => this.sendInTurn(key));
    } finally {
      this.busy.set(false);
      await this.refresh();
    }
  }

  /** Uploads what is not yet uploaded, then logs the visit. Throws what the server or the line answered. */
  async deliver({ key, visit }: Pick<WaitingVisit, 'key' | 'visit'>, files: readonly WaitingFile[]): Promise<void> {
    const attachmentIds: string[] = [];
    for (const file of files) {
      const attachmentId = file.attachmentId ?? (await this.files.add(file, file.key)).id;
      if (!file.attachmentId) await this.store.put('files', { ...file, attachmentId }).catch(() => undefined);
      attachmentIds.push(attachmentId);
    }
    await this.visits.log(attachmentIds.length ? { ...visit, attachmentIds } : visit, key);
    await this.store.dropVisit(key).catch(() => undefined);
    this.arrivals.update((count) => count + 1);
  }

  private async sendInTurn(again?: string): Promise<void> {
    await this.refresh();
    const due = this.waiting().filter(({ key, refused }) => !refused || key === again);
    for (const visit of due) {
      if (!(await this.tryOne(visit))) return;
      await this.refresh();
    }
    if (due.length && !this.waiting().length) this.sayCleared();
  }

  /** False when the line is down, so that the rest need not be tried. */
  private async tryOne(visit: WaitingVisit): Promise<boolean> {
    try {
      await this.deliver(visit, await this.store.filesOf(visit.key));
    } catch (failure) {
      if (fateOf(statusOf(failure)) === 'later') return false;
      await this.store.put('visits', { ...visit, refused: problemText(failure, this.language.code()) });
    }
    return true;
  }

  async refresh(): Promise<void> {
    const kept = await this.store.all('visits').catch(() => []);
    this.kept.set(kept.sort((one, other) => one.keptAt.localeCompare(other.keptAt)));
  }

  private sayCleared(): void {
    this.cleared.set(true);
    setTimeout(() => this.cleared.set(false), SAID_FOR_MS);
  }

  private watchLine(): void {
    const changed = () => {
      this.line.set(navigator.onLine);
      void this.send();
    };
    const timer = setInterval(() => void this.send(), RETRY_MS);
    addEventListener('online', changed);
    addEventListener('offline', changed);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
    });
  }
}

export function statusOf(failure: unknown): number {
  return failure instanceof HttpErrorResponse ? failure.status : 0;
}

/** One tab at a time. Locks are missing on plain-http addresses; there the key alone keeps a visit single. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request('luodi.outbox', { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
}
