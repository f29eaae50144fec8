import { strengthOf } from '@luodi/industries/contract';
import type { ChainNode } from '@luodi/targets/contract';
import type { BranchNode } from './branch.query';
import type { NodeRecords } from './node-records.query';

/** A node with what is recorded under it. `branch`: whether it has nodes below, which then tell its strength. */
export function chainNode(node: BranchNode, records: NodeRecords, branch: boolean): ChainNode {
  const { code, parentCode, nameZh, nameEn } = node;
  const projects = records.projects.filter((row) => row.code === code);
  const { firms = 0, running = 0 } = records.firms.find((row) => row.code === code) ?? {};
  const { open = 0, overdue = 0 } = records.targets.find((row) => row.code === code) ?? {};
  const contracted = projects.filter(({ stage }) => stage === 'SIGNED').reduce((sum, { contracts }) => sum + contracts, 0);
  const stages = Object.fromEntries(projects.map(({ stage, count }) => [stage, count]));
  const counts = { stages, firms, running, contracted, targets: { open, overdue } };
  return { code, parentCode, nameZh, nameEn, ...counts, strength: branch ? null : strengthIn(node, { firms, running, contracted }) };
}

function strengthIn({ stated }: BranchNode, facts: Pick<ChainNode, 'firms' | 'running' | 'contracted'>): ChainNode['strength'] {
  const ruled = strengthOf(facts);
  return { is: stated?.strength ?? ruled, ruled, stated };
}

/** Whether a node that is out of use still holds something. */
export function holdsNothing({ stages, firms, targets }: ChainNode): boolean {
  return firms + targets.open === 0 && Object.keys(stages).length === 0;
}
