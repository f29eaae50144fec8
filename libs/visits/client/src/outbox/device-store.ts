import { Service } from '@angular/core';
import type { LogVisitDto } from '@luodi/visits/contract';

/** A visit saved while the line was down. `key` is its Idempotency-Key: the same on every try, so it arrives once. */
export interface WaitingVisit {
  key: string;
  personId: string;
  visit: LogVisitDto;
  /** Company or project, for the list of what waits. */
  company: string;
  /** The draft it was made of, to be opened again if the server refuses it. */
  draft: unknown;
  keptAt: string;
  /** Why the server would not take it; such a visit waits for a person, not for the line. */
  refused?: string;
}

/** A photo or file of a visit that is not logged yet. `key` is the Idempotency-Key of its upload. */
export interface WaitingFile {
  key: string;
  visitKey: string;
  name: string;
  content: Blob;
  /** Set once it has been uploaded. */
  attachmentId?: string;
}

interface Stores {
  visits: WaitingVisit;
  files: WaitingFile;
}
const NAME = 'luodi';
const VERSION = 1;

/** What waits on this device, in IndexedDB: it holds blobs and outlives the page. Every call may fail where storage is forbidden. */
@Service()
export class DeviceStore {
  private opened?: Promise<IDBDatabase>;

  all<S extends keyof Stores>(store: S): Promise<Stores[S][]> {
    return this.run(store, 'readonly', (rows) => rows.getAll() as IDBRequest<Stores[S][]>);
  }

  async filesOf(visitKey: string): Promise<WaitingFile[]> {
    return (await this.all('files')).filter((file) => file.visitKey === visitKey);
  }

  async put<S extends keyof Stores>(store: S, row: Stores[S]): Promise<void> {
    await this.run(store, 'readwrite', (rows) => rows.put(row));
  }

  async drop(store: keyof Stores, key: string): Promise<void> {
    await this.run(store, 'readwrite', (rows) => rows.delete(key));
  }

  /** A visit and its files, when it has arrived or is given up. */
  async dropVisit(key: string): Promise<void> {
    for (const file of await this.filesOf(key)) await this.drop('files', file.key);
    await this.drop('visits', key);
  }

  private async run<T>(store: keyof Stores, mode: IDBTransactionMode, act: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const db = await (this.opened ??= open());
    return answerOf(act(db.transaction(store, mode).objectStore(store)));
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('visits', { keyPath: 'key' });
    request.result.createObjectStore('files', { keyPath: 'key' });
  };
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device does not keep data'));
  });
}
