import type { TrailFinding } from './trail-report';

/** Of a kept verification at most so many findings are shown; the command line names more. */
export const MOST_SHOWN = 100;

export interface VerificationView {
  /** Instants. */
  begunAt: string;
  endedAt: string;
  by: string;
  checked: number;
  wrong: number;
  findings: TrailFinding[];
}

export interface TrailStatus {
  /** Everything before this instant is sealed. */
  sealedUntil: string;
  unsealed: number;
  /** The last day that is closed, and its root. */
  root: { day: string; hash: string } | null;
  /** One is under way. */
  running: boolean;
  last: VerificationView | null;
}
