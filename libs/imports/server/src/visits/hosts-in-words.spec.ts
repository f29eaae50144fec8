import type { Rank } from '@luodi/visits/contract';
import { guestsIn, hostsIn } from './hosts-in-words';

it.each<[string, Rank | undefined]>([
  ['市主要领导', 'city-chief'],
  ['市委书记', 'city-chief'],
  ['市分管领导', 'city-leader'],
  ['副市长', 'city-leader'],
  ['区主要领导', 'zone-chief'],
  ['党工委书记', 'zone-chief'],
  ['管委会主任', 'zone-chief'],
  ['分管领导', 'zone-deputy'],
  ['区领导', 'zone-deputy'],
  ['管委会副主任', 'zone-deputy'],
  ['招商服务中心主任', 'dept-chief'],
  ['科经局局长', 'dept-chief'],
  ['九湖镇党委书记', 'dept-chief'],
  ['颜厝镇副镇长', 'dept-deputy'],
  ['科经局副局长', 'dept-deputy'],
  ['招商专员', 'staff'],
  ['林某某', undefined],
])('%s is of rank %s', (text, rank) => {
  expect(hostsIn(text)).toEqual([rank ? { name: text, rank } : { name: text }]);
});

it('takes a list apart, and nothing from a blank', () => {
  expect(hostsIn('区主要领导、分管领导；招商服务中心主任').map(({ name }) => name)).toEqual(['区主要领导', '分管领导', '招商服务中心主任']);
  expect(hostsIn(null)).toEqual([]);
  expect(guestsIn('董事长林某、总经理等3人')).toEqual([{ name: '董事长林某' }, { name: '总经理等3人' }]);
});

it('keeps within what a visit can hold', () => {
  const many = hostsIn(Array.from({ length: 40 }, (_, at) => `${at}号${'长'.repeat(70)}`).join('、'));
  expect([many.length, many[0]!.name.length]).toEqual([30, 60]);
});
