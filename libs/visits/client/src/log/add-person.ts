import { ChangeDetectionStrategy, Component, computed, output, signal } from '@angular/core';
import { Dialog, Seg, words } from '@luodi/shared/client';
import { RANKS, type GuestDto, type HostDto, type Rank } from '@luodi/visits/contract';
import { EN as VISITS_EN, ZH as VISITS_ZH } from '../visits-words';
import { EN, ZH } from './log-words';

/** One more person: of theirs by name and position, of ours by rank; a leader's name may be left out. */
@Component({
  selector: 'lu-add-person',
  imports: [Dialog, Seg],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './add-person.html',
  styles: `
    .ranks {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
  `,
})
export class AddPerson {
  readonly guest = output<GuestDto>();
  readonly host = output<HostDto>();
  readonly closed = output<void>();
  protected readonly w = words(ZH, EN);
  protected readonly names = words(VISITS_ZH, VISITS_EN);
  protected readonly ranks = RANKS;
  protected readonly side = signal<'theirs' | 'ours'>('theirs');
  protected readonly sides = computed(() => [
    { value: 'theirs' as const, label: this.w().people.theirs },
    { value: 'ours' as const, label: this.w().people.ours },
  ]);
  protected readonly name = signal('');
  protected readonly title = signal('');
  protected readonly rank = signal<Rank | null>(null);
  protected readonly ready = computed(() => !!this.name().trim() || (this.side() === 'ours' && !!this.rank()));

  protected add(): void {
    if (!this.ready()) return;
    const name = this.name().trim();
    const [title, rank] = [this.title().trim(), this.rank()];
    if (this.side() === 'theirs') this.guest.emit(title ? { name, title } : { name });
    else this.host.emit({ name: name || this.names().ranks[rank!], ...(rank ? { rank } : {}) });
  }
}
