import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type {
  CellTextDto,
  ChooseRowDto,
  ColumnFieldDto,
  CommitMode,
  ImportRowsDto,
  ImportState,
  ImportView,
  LedgerKind,
} from '@luodi/imports/contract';
import type { PlacesView } from '@luodi/industries/contract';
import { Language } from '@luodi/shared/client';
import { exhaustMap, firstValueFrom, retry, takeWhile, throwError, timer, type Observable } from 'rxjs';
import { isBusy } from '../import-states';

const LOOK_AGAIN_MS = 800;
const LINE_DOWN_MS = 2_500;
const LINE_DOWN_TRIES = 20;

@Service()
export class ImportsApi {
  private readonly http = inject(HttpClient);
  private readonly language = inject(Language);

  /** The latest imports; looked at again while one of them is at work. */
  recent() {
    return rxResource({ stream: () => this.watched<ImportView[]>('/api/imports', (all) => all.some(isBusy)) });
  }

  /** One import with the rows asked for; looked at again while the server reads or writes. Its messages are in the reader's language. */
  one(id: () => string, asked: () => Required<ImportRowsDto>) {
    return rxResource({
      params: () => ({ id: id(), language: this.language.code(), ...asked() }),
      stream: ({ params: { id, shown, rows } }) => this.watched<ImportView>(`/api/imports/${id}?shown=${shown}&rows=${rows}`, isBusy),
    });
  }

  places() {
    return httpResource<PlacesView>(() => '/api/places', { defaultValue: { districts: [], towns: [] } });
  }

  /** `key` stays the same for the same file, so that a second try makes no second import. */
  upload(file: File, kind: LedgerKind, key: string): Promise<{ id: string; state: ImportState }> {
    const body = new FormData();
    body.set('kind', kind);
    body.set('file', file, file.name);
    return firstValueFrom(
      this.http.post<{ id: string; state: ImportState }>('/api/imports', body, { headers: { 'Idempotency-Key': key } }),
    );
  }

  /** Each has the ledger reviewed anew. */
  correct(id: string, cells: readonly CellTextDto[]): Promise<unknown> {
    return this.ask(id, 'cells', { cells });
  }

  choose(id: string, choice: ChooseRowDto): Promise<unknown> {
    return this.ask(id, 'rows', choice);
  }

  assign(id: string, columns: readonly ColumnFieldDto[]): Promise<unknown> {
    return this.ask(id, 'columns', { columns });
  }

  forget(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/imports/${id}/columns`));
  }

  review(id: string): Promise<unknown> {
    return this.ask(id, 'review', {});
  }

  commit(id: string, mode: CommitMode): Promise<unknown> {
    return this.ask(id, 'commit', { mode });
  }

  revert(id: string): Promise<unknown> {
    return this.ask(id, 'revert', {});
  }

  private ask(id: string, what: string, body: object): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/imports/${id}/${what}`, body));
  }

  private watched<T>(url: string, busy: (answer: T) => boolean): Observable<T> {
    return timer(0, LOOK_AGAIN_MS).pipe(
      exhaustMap(() => this.http.get<T>(url)),
      takeWhile(busy, true),
      // The line may drop while one waits; anything the server itself refuses is said at once.
      retry({
        count: LINE_DOWN_TRIES,
        delay: (failure: unknown) => (isLineDown(failure) ? timer(LINE_DOWN_MS) : throwError(() => failure)),
      }),
    );
  }
}

function isLineDown(failure: unknown): boolean {
  return failure instanceof HttpErrorResponse && failure.status === 0;
}
