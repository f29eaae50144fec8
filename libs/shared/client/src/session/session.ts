import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injector, Service, signal } from '@angular/core';
import type { CutOff, Permission, Role, SessionStep } from '@luodi/shared/contract';
import { firstValueFrom } from 'rxjs';

/** Who is signed in, what they may do, the units whose records they see (own first), and the cut-offs of the zone's weeks (latest first). As `GET /api/session` sends it. */
export interface SignedIn {
  user: { id: string; login: string; name: string; role: Role; orgUnitId: string; unitName: string };
  permissions: Permission[];
  units: { id: string; name: string }[];
  cutOffs: CutOff[];
}

/** After the password, while something else is still asked for: nothing works until it is given. */
export interface HalfSession {
  awaits: SessionStep;
  passwordRules: { minLength: number; classes: number };
}

/** The one session of this browser. Permissions shown here only decide what is offered; the server decides what is done. */
@Service()
export class Session {
  // Looked up late: the interceptors of HttpClient themselves need the session.
  private readonly injector = inject(Injector);
  private readonly held = signal<SignedIn | null | undefined>(undefined);
  readonly view = computed(() => this.held() ?? null);
  readonly user = computed(() => this.view()?.user ?? null);
  readonly units = computed(() => this.view()?.units ?? []);
  readonly cutOffs = computed(() => this.view()?.cutOffs ?? []);

  can(permission: Permission): boolean {
    return this.view()?.permissions.includes(permission) ?? false;
  }

  /** Asks the server once; null when nobody is signed in. */
  async load(): Promise<SignedIn | null> {
    if (this.held() === undefined) {
      this.held.set(await firstValueFrom(this.http().get<SignedIn>('/api/session')).catch(nobodyOn401));
    }
    return this.view();
  }

  /** Asks again, as when a step of signing in has been taken. */
  async reload(): Promise<SignedIn | null> {
    this.held.set(undefined);
    return this.load();
  }

  /** Null when one is signed in, else what is still asked for. */
  async signIn(login: string, password: string): Promise<HalfSession | null> {
    return this.begin(await firstValueFrom(this.http().post<SignedIn | HalfSession>('/api/session', { login, password })));
  }

  /** Gives the second factor, or the password of who has none: to sign in, or because a sensitive act asks for it. */
  async prove(factor: string): Promise<HalfSession | null> {
    return this.begin(await firstValueFrom(this.http().post<SignedIn | HalfSession>('/api/session/factor', { factor })));
  }

  /** Takes over a session that a call opened, as accepting an invitation does; of half a one it answers what is still asked for. */
  begin(answer: SignedIn | HalfSession): HalfSession | null {
    if ('awaits' in answer) return answer;
    this.held.set(answer);
    return null;
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http().delete('/api/session')).catch(nobodyOn401);
    this.forget();
  }

  forget(): void {
    this.held.set(null);
  }

  private http(): HttpClient {
    return this.injector.get(HttpClient);
  }
}

function nobodyOn401(failure: unknown): null {
  if (failure instanceof HttpErrorResponse && failure.status === 401) return null;
  throw failure;
}
