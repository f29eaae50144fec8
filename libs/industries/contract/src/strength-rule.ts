import type { ChainStrength } from './industry.contract';

/** What is on record of a node of the chain. */
export interface NodeFacts {
  /** Local firms 本地企业: companies founded in the zone for a project, from LANDED on. Each counts once. */
  firms: number;
  /** Of these, the ones whose project is completed or produces. */
  running: number;
  /** Projects with a formal contract whose company is not founded yet. */
  contracted: number;
}

/** Strong takes this many local firms, */
export const STRONG_FIRMS = 3;
/** of which this many run. */
export const STRONG_RUNNING = 2;
/** The zone has a node with one firm that runs, or with this many that are being built. */
export const HAS_FIRMS = 2;

/** How strong a node of the chain is by what is on record: 强, 有, 弱, 缺. Talks, leads and targets are hopes and count for nothing. */
export function strengthOf({ firms, running, contracted }: NodeFacts): ChainStrength {
  if (firms >= STRONG_FIRMS && running >= STRONG_RUNNING) return 'strong';
  if (running >= 1 || firms >= HAS_FIRMS) return 'has';
  return firms + contracted >= 1 ? 'weak' : 'missing';
}
