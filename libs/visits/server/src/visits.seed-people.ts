import type { SeededPerson } from '@luodi/identity/server';
import type { SeededInvestor } from '@luodi/investors/server';
import type { SeededRandom } from '@luodi/shared/server';
import type { Direction, GuestDto, HostDto } from '@luodi/visits/contract';

/** Leaders appear by office, never by name. */
const LEADERS: Record<string, HostDto> = {
  cityLeader: { name: '市领导', rank: 'city-leader' },
  zoneChief: { name: '区主要领导', rank: 'zone-chief' },
  zoneDeputy: { name: '区分管领导', rank: 'zone-deputy' },
  unitChief: { name: '{unit}主要负责人', rank: 'dept-chief' },
  unitDeputy: { name: '{unit}分管负责人', rank: 'dept-deputy' },
};
const LED_BY = { cityLeader: 2, zoneChief: 13, zoneDeputy: 25, unitChief: 26, unitDeputy: 18, nobody: 16 };
const COMPANIONS: GuestDto[] = [
  { name: '随行技术人员', title: '工程师' },
  { name: '随行财务人员', title: '财务经理' },
  { name: '随行法务', title: '法务经理' },
  { name: '设备供应商代表', title: '销售经理' },
];

/** Whoever leads, and the officer. By phone nobody leads. */
export function hostsOf(random: SeededRandom, direction: Direction, officer: SeededPerson): HostDto[] {
  const staff: HostDto = { name: officer.name, rank: 'staff' };
  if (direction === 'call' || direction === 'video') return [staff];
  const lead = LEADERS[random.weighted(LED_BY)];
  return lead ? [{ ...lead, name: lead.name.replace('{unit}', officer.unitName) }, staff] : [staff];
}

/** The company's own people, and sometimes somebody they bring. */
export function guestsOf(random: SeededRandom, { contacts }: SeededInvestor): GuestDto[] {
  const ours = random.some(contacts, random.between(1, 2));
  return random.chance(0.35) ? [...ours, random.pick(COMPANIONS)] : ours;
}
