import type { StageTotals } from '@luodi/projects/contract';

/** The industry roots in the order they are drawn. */
export const ROOTS = ['IM', 'BP', 'OTHER'] as const;
export interface BarPiece {
  code: string;
  /** Per cent of the width of the column. */
  x: number;
  width: number;
}

/** Yuan of one stage or industry; other currencies are never added to it. */
export function yuanOf({ totals }: { totals: StageTotals['totals'] }): number {
  return totals.find(({ currency }) => currency === 'CNY')?.amount ?? 0;
}

/** A bar a stage, of industry pieces end to end; the longest stage fills the column. */
export function barsOf(stages: readonly StageTotals[]): Map<string, BarPiece[]> {
  const lengths = stages.map((stage) => ROOTS.reduce((sum, code) => sum + yuanOf(partOf(stage, code)), 0));
  const longest = Math.max(...lengths, 0);
  return new Map(stages.map((stage) => [stage.stage, longest > 0 ? piecesOf(stage, longest) : []]));
}

/** The part of a stage that belongs to an industry, or nothing of it. */
export function partOf(stage: StageTotals, code: string): StageTotals['industries'][number] {
  return stage.industries.find((part) => part.code === code) ?? { code, count: 0, totals: [] };
}

/** All stages but the leads, which are no projects yet: by industry, and together. */
export function projectsOf(stages: readonly StageTotals[]) {
  const projects = stages.filter(({ stage }) => stage !== 'LEAD');
  const sum = (of: (stage: StageTotals) => number) => projects.reduce((total, stage) => total + of(stage), 0);
  return {
    count: sum(({ count }) => count),
    yuan: sum(yuanOf),
    industries: new Map(ROOTS.map((code) => [code as string, sum((stage) => partOf(stage, code).count)])),
  };
}

function piecesOf(stage: StageTotals, longest: number): BarPiece[] {
  let x = 0;
  return ROOTS.flatMap((code) => {
    const width = Math.round((yuanOf(partOf(stage, code)) / longest) * 1000) / 10;
    const piece = { code, x, width };
    x += width;
    return width > 0 ? [piece] : [];
  });
}
