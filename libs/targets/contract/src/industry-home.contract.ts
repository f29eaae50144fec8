import type { ChainStrength } from '@luodi/industries/contract';
import type { CurrencyTotal } from '@luodi/projects/contract';
import type { IsoDate, Stage } from '@luodi/shared/contract';

/** Open targets, and how many of them have a next touch before today. */
export interface TargetCounts {
  open: number;
  overdue: number;
}

export interface NodeStrength {
  /** What holds: what the desk has stated, else what the rule finds. */
  is: ChainStrength;
  /** What the rule finds in what the reader sees. */
  ruled: ChainStrength;
  stated: { strength: ChainStrength; reason: string; on: IsoDate; byName: string } | null;
}

/** A node of the chain with what is recorded under it itself, not under the nodes below it. */
export interface ChainNode {
  code: string;
  parentCode: string | null;
  nameZh: string;
  nameEn: string;
  /** Projects in the pipeline: only the stages that hold some. */
  stages: Partial<Record<Stage, number>>;
  /** Local firms 本地企业, each once; `running` are the ones completed or producing, `contracted` the projects still to be founded. */
  firms: number;
  running: number;
  contracted: number;
  targets: TargetCounts;
  /** Null for a branch: it is told by its nodes. */
  strength: NodeStrength | null;
}

/** GET /industries/:code/home: everything the page of an industry shows, counted in what the reader sees. */
export interface IndustryHome {
  code: string;
  nameZh: string;
  nameEn: string;
  lensZh: string | null;
  lensEn: string | null;
  /** Whether the reader sees the records of the whole zone. */
  wholeZone: boolean;
  /** The branch, parents before children; the first is the industry itself. */
  nodes: ChainNode[];
  /** Every stage of the pipeline; LEAD counts open leads. Totals per currency, never summed across. */
  stages: { stage: Stage; count: number; totals: CurrencyTotal[] }[];
  /** Projects in the pipeline, leads left out. */
  projects: number;
  totals: CurrencyTotal[];
  firms: number;
  targets: TargetCounts;
  can: { addTarget: boolean; stateStrength: boolean };
}

/** GET /industries/:code/firms: a local firm of the branch. */
export interface LocalFirm {
  name: string;
  /** The project it was founded for, the one furthest on. */
  projectId: string;
  industryCode: string;
  stage: Stage;
}
