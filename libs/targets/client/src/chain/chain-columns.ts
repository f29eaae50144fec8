import { CHAIN_STRENGTHS, type ChainStrength } from '@luodi/industries/contract';
import { isLanded, type Stage } from '@luodi/shared/contract';
import type { ChainNode } from '@luodi/targets/contract';

/** A part of the chain 上游, 中游, 下游 with its last nodes in order. */
export interface ChainColumn {
  /** The branch; null where the last nodes hang right under the industry. */
  branch: ChainNode | null;
  nodes: ChainNode[];
}

/** The chain as columns: one for each branch under the industry, the branches below it laid flat. An industry without nodes is its own. */
export function chainColumns(nodes: readonly ChainNode[]): ChainColumn[] {
  const [root] = nodes;
  if (!root) return [];
  const children = nodes.filter(({ parentCode }) => parentCode === root.code);
  const branches = children.filter(({ strength }) => strength === null);
  const direct = children.length ? children.filter(({ strength }) => strength !== null) : [root];
  const columns = branches.map((branch) => ({ branch, nodes: leavesUnder(nodes, branch.code) }));
  return direct.length ? [...columns, { branch: null, nodes: direct }] : columns;
}

function leavesUnder(nodes: readonly ChainNode[], code: string): ChainNode[] {
  return nodes
    .filter(({ parentCode }) => parentCode === code)
    .flatMap((node) => (node.strength === null ? leavesUnder(nodes, node.code) : [node]));
}

/** Projects of a node above the ground line and below it. */
export function aroundGround({ stages }: Pick<ChainNode, 'stages'>): { before: number; after: number } {
  const counts = Object.entries(stages) as [Stage, number][];
  const sum = (landed: boolean) => counts.filter(([stage]) => isLanded(stage) === landed).reduce((total, [, count]) => total + count, 0);
  return { before: sum(false), after: sum(true) };
}

/** What stands at branches themselves, not at one of their nodes: it must show, or the columns would not add up to the industry. */
export function unsorted(nodes: readonly ChainNode[]): ChainNode[] {
  return nodes.filter((node) => node.strength === null && Object.keys(node.stages).length + node.targets.open > 0);
}

/** How many nodes there are of each strength, strongest first. */
export function strengthTally(nodes: readonly ChainNode[]): { strength: ChainStrength; count: number }[] {
  return CHAIN_STRENGTHS.map((strength) => ({ strength, count: nodes.filter((node) => node.strength?.is === strength).length }));
}
