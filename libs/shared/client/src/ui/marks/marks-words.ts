import { STAGE_WORDS } from '@luodi/shared/contract';

const stagesIn = (language: 0 | 1): Record<string, string> =>
  Object.fromEntries(Object.entries(STAGE_WORDS).map(([stage, words]) => [stage, words[language]]));

export const ZH = {
  stages: stagesIn(0),
  industries: { IM: '一智', BP: '一药', OTHER: '其他' } as Record<string, string>,
  lights: { red: '红灯', amber: '黄灯', green: '绿灯' },
};
export const EN: typeof ZH = {
  stages: stagesIn(1),
  industries: { IM: 'Smart', BP: 'Pharma', OTHER: 'Other' },
  lights: { red: 'Red', amber: 'Amber', green: 'Green' },
};
