import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, output } from '@angular/core';
import type { TrailStatus } from '@luodi/audit/contract';
import { Formats, Icon, lasting, Toasts, words } from '@luodi/shared/client';
import { firstValueFrom } from 'rxjs';
import { EN, ZH } from '../audit-words';

const ASK_AGAIN_MS = 2_000;
const STATUS = '/api/audit/verification';

/** Until when the trail is sealed, when it was last verified and what that found; and the button that verifies it now. */
@Component({
  selector: 'lu-trail-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trail-line.html',
  styleUrl: './trail-line.css',
})
export class TrailLine {
  /** A verification has ended: it has left an entry. */
  readonly verified = output<void>();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly asked = httpResource<TrailStatus>(() => STATUS);
  protected readonly w = words(ZH, EN);
  protected readonly status = lasting(this.asked);
  protected readonly number = (value: number) => value.toLocaleString('en-US');
  protected readonly day = (day: string) => this.formats.day(day, { year: 'always' });
  protected readonly instant = (instant: string) => this.formats.instant(instant);
  protected readonly last = computed(() => {
    const last = this.status()?.last;
    const { trail } = this.w();
    if (!last) return trail.never;
    const [when, by] = [this.formats.instant(last.endedAt), last.by];
    return last.wrong ? trail.wrong(when, by, this.number(last.wrong)) : trail.right(when, by, this.number(last.checked));
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.asked.hasValue() || !this.asked.value().running) return;
      const timer = setTimeout(() => this.asked.reload(), ASK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
    let ran = false;
    effect(() => {
      const running = this.status()?.running ?? false;
      if (ran && !running) this.verified.emit();
      ran = running;
    });
  }

  protected async verify(): Promise<void> {
    try {
      this.asked.set(await firstValueFrom(this.http.post<TrailStatus>(STATUS, {})));
    } catch (failure) {
      this.toasts.failed(failure);
    }
  }
}
