import { inject, Injectable, signal } from '@angular/core';
import { Toasts, words } from '@luodi/shared/client';
import type { TodayStep } from '@luodi/workbench/contract';
import { TodayApi } from '../data-access/today-api';
import { EN, ZH } from './today-words';

/** The steps ticked on this page. A tick shows at once, and is taken back when the server refuses it. */
@Injectable()
export class Ticks {
  private readonly api = inject(TodayApi);
  private readonly toasts = inject(Toasts);
  private readonly w = words(ZH, EN);
  /** Visit → whether its step is done, where that differs from what was loaded. */
  private readonly turned = signal<ReadonlyMap<string, boolean>>(new Map());
  private readonly versions = new Map<string, number>();
  private readonly busy = new Set<string>();

  isDone({ visitId }: TodayStep): boolean {
    return this.turned().get(visitId) ?? false;
  }

  turn(step: TodayStep): Promise<void> {
    return this.set(step, !this.isDone(step));
  }

  private async set(step: TodayStep, done: boolean): Promise<void> {
    const { visitId } = step;
    if (this.busy.has(visitId) || this.isDone(step) === done) return;
    this.busy.add(visitId);
    this.show(visitId, done);
    try {
      const version = this.versions.get(visitId) ?? step.version;
      this.versions.set(visitId, (await this.api.tick({ visitId, version }, done)).version);
      this.say(step, done);
    } catch (failure) {
      this.show(visitId, !done);
      this.toasts.failed(failure);
    } finally {
      this.busy.delete(visitId);
    }
  }

  private say(step: TodayStep, done: boolean): void {
    if (!done) this.toasts.say(this.w().reopened);
    else this.toasts.say(this.w().ticked(step.text), { label: this.w().undo, run: () => void this.set(step, false) });
  }

  private show(visitId: string, done: boolean): void {
    this.turned.update((before) => new Map(before).set(visitId, done));
  }
}
