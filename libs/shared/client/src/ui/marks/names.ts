import type { Language } from '@luodi/shared/contract';
import { EN, ZH } from './marks-words';

/** Names of stages and industry roots for running text; in tables use the marks. */
export const STAGE_NAMES: Record<Language, Record<string, string>> = { zh: ZH.stages, en: EN.stages };
export const INDUSTRY_NAMES: Record<Language, Record<string, string>> = { zh: ZH.industries, en: EN.industries };
