import type { ProjectView } from '@luodi/projects/contract';

/** 亩均固投: planned fixed assets per mu of land, in the project's currency; null where either is not known. */
export function perMu({ fixedAssetPlan, landMu }: Pick<ProjectView, 'fixedAssetPlan' | 'landMu'>): number | null {
  return fixedAssetPlan && landMu ? fixedAssetPlan / landMu : null;
}
