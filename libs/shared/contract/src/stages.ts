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
