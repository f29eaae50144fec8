import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import { Icon, words } from '@luodi/shared/client';
import type { GuestDto, HostDto } from '@luodi/visits/contract';
import { EN as VISITS_EN, ZH as VISITS_ZH } from '../visits-words';
import { AddPerson } from './add-person';
import { EN, ZH } from './log-words';

/** Who was there: people of the company by one press, ours as chips, anyone else through one small dialog. */
@Component({
  selector: 'lu-people-field',
  imports: [AddPerson, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-field.html',
  styleUrl: './people-field.css',
})
export class PeopleField {
  readonly guests = model.required<GuestDto[]>();
  readonly hosts = model.required<HostDto[]>();
  /** People known of the company. */
  readonly contacts = input<readonly GuestDto[]>([]);
  readonly myName = input('');
  protected readonly w = words(ZH, EN);
  protected readonly ranks = words(VISITS_ZH, VISITS_EN);
  protected readonly adding = signal(false);
  protected readonly known = computed(() => {
    const there = new Set(this.guests().map(({ name }) => name));
    const others = this.contacts().filter(({ name }) => !there.has(name));
    return [...this.guests().map((guest) => ({ guest, there: true })), ...others.map((guest) => ({ guest, there: false }))];
  });

  protected toggle({ name, title }: GuestDto): void {
    const there = this.guests().some((guest) => guest.name === name);
    this.guests.update((guests) =>
      there ? guests.filter((guest) => guest.name !== name) : [...guests, title ? { name, title } : { name }],
    );
  }

  protected leaveOut(host: HostDto): void {
    this.hosts.update((hosts) => hosts.filter((one) => one !== host));
  }

  protected addGuest(guest: GuestDto): void {
    this.adding.set(false);
    if (!this.guests().some(({ name }) => name === guest.name)) this.guests.update((guests) => [...guests, guest]);
  }

  protected addHost(host: HostDto): void {
    this.adding.set(false);
    this.hosts.update((hosts) => [...hosts.filter(({ name }) => name !== host.name), host]);
  }

  /** A leader noted by rank alone carries the rank as name; it is not said twice. */
  protected rankOf({ name, rank }: HostDto): string {
    const said = rank ? this.ranks().ranks[rank] : '';
    return said === name ? '' : said;
  }
}
