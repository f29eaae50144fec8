import type { CurrencyTotal, StageTotals } from '@luodi/projects/contract';

/** Several stages as one: counts and, per currency, amounts added up in 分 so that no rounding gets in. */
export function together(stages: readonly Pick<StageTotals, 'count' | 'totals'>[]): { count: number; totals: CurrencyTotal[] } {
  const fen = new Map<CurrencyTotal['currency'], number>();
  for (const { currency, amount } of stages.flatMap(({ totals }) => totals)) {
    fen.set(currency, (fen.get(currency) ?? 0) + Math.round(amount * 100));
  }
  return {
    count: stages.reduce((sum, { count }) => sum + count, 0),
    totals: [...fen].map(([currency, amount]) => ({ currency, amount: amount / 100 })),
  };
}
