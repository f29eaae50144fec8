/** The pipeline in order: 线索 在谈 拟签约 签约 注册落地 前期手续 开工 竣工 投产. */
export const STAGES = ['LEAD', 'NEGOTIATING', 'PRE_SIGN', 'SIGNED', 'LANDED', 'PREPARING', 'STARTED', 'COMPLETED', 'PRODUCING'] as const;
export type Stage = (typeof STAGES)[number];

/** Place in the pipeline, from 0. */
export function stageOrder(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** 注册落地 or beyond: from there on a stage needs evidence. */
export function isLanded(stage: Stage): boolean {
  return stageOrder(stage) >= stageOrder('LANDED');
}

/** What the stages are called, in Chinese and English. */
export const STAGE_WORDS: Record<Stage, readonly [zh: string, en: string]> = {
  LEAD: ['线索', 'Lead'],
  NEGOTIATING: ['在谈', 'Negotiating'],
  PRE_SIGN: ['拟签约', 'Pre-signing'],
  SIGNED: ['签约', 'Signed'],
  LANDED: ['注册落地', 'Landed'],
  PREPARING: ['前期手续', 'Preparing'],
  STARTED: ['开工', 'Started'],
  COMPLETED: ['竣工', 'Completed'],
  PRODUCING: ['投产', 'Producing'],
};
