import type { ChainStrength } from '@luodi/industries/contract';
import type { ChainNode } from '@luodi/targets/contract';
import { aroundGround, chainColumns, strengthTally, unsorted } from './chain-columns';

const node = (code: string, parentCode: string | null, is: ChainStrength | null, more: Partial<ChainNode> = {}): ChainNode => ({
  ...{ code, parentCode, nameZh: code, nameEn: code, stages: {}, firms: 0, running: 0, contracted: 0, targets: { open: 0, overdue: 0 } },
  strength: is && { is, ruled: is, stated: null },
  ...more,
});
const CHAIN = [
  node('IM', null, null, { stages: { NEGOTIATING: 1 } }),
  node('IM1', 'IM', null),
  node('IM11', 'IM1', 'missing'),
  node('IM12', 'IM1', null, { targets: { open: 2, overdue: 0 } }),
  node('IM121', 'IM12', 'weak'),
  node('IM2', 'IM', null),
  node('IM21', 'IM2', 'strong'),
  node('IM9', 'IM', 'weak'),
];
const shape = (nodes: readonly ChainNode[]) =>
  chainColumns(nodes).map(({ branch, nodes: leaves }) => [branch?.code ?? null, leaves.map(({ code }) => code)]);

it('lays each branch out as a column of its last nodes, and what hangs under none in one more', () => {
  expect(shape(CHAIN)).toEqual([
    ['IM1', ['IM11', 'IM121']],
    ['IM2', ['IM21']],
    [null, ['IM9']],
  ]);
});

it('shows an industry without nodes as its own, and nothing for nothing', () => {
  expect(shape([node('OTHER', null, 'missing')])).toEqual([[null, ['OTHER']]]);
  expect(shape([])).toEqual([]);
});

it('finds what was recorded at a branch itself', () => {
  expect(unsorted(CHAIN).map(({ code }) => code)).toEqual(['IM', 'IM12']);
});

it('tells projects before landing from those after', () => {
  expect(aroundGround({ stages: { NEGOTIATING: 2, SIGNED: 1, LANDED: 3, PRODUCING: 4 } })).toEqual({ before: 3, after: 7 });
  expect(aroundGround({ stages: {} })).toEqual({ before: 0, after: 0 });
});

it('counts the nodes of each strength, branches left out', () => {
  expect(strengthTally(CHAIN)).toEqual([
    { strength: 'strong', count: 1 },
    { strength: 'has', count: 0 },
    { strength: 'weak', count: 2 },
    { strength: 'missing', count: 1 },
  ]);
});
