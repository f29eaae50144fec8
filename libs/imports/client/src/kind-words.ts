import type { LedgerKind } from '@luodi/imports/contract';
import { many } from '@luodi/shared/client';

/** So many of what a ledger's rows are. */
export type Counted = (count: number) => string;

interface KindWords {
  kinds: Record<LedgerKind, string>;
  /** What a row is called by. */
  names: Record<LedgerKind, string>;
  counted: Record<LedgerKind, Counted>;
  /** To where its records are. */
  see: Record<LedgerKind, string>;
}

const projectsZh: Counted = (count) => `${count} 个项目`;
const projectsEn: Counted = (count) => many(count, 'project');

export const KINDS_ZH: KindWords = {
  kinds: { negotiating: '在谈项目台账', signed: '签约项目台账', visits: '客商活动台账' },
  names: { negotiating: '项目', signed: '项目', visits: '企业' },
  counted: { negotiating: projectsZh, signed: projectsZh, visits: (count) => `${count} 次活动` },
  see: { negotiating: '看项目', signed: '看项目', visits: '看活动' },
};
export const KINDS_EN: KindWords = {
  kinds: { negotiating: 'Projects in negotiation', signed: 'Signed projects', visits: 'Visits' },
  names: { negotiating: 'Project', signed: 'Project', visits: 'Company' },
  counted: { negotiating: projectsEn, signed: projectsEn, visits: (count) => many(count, 'visit') },
  see: { negotiating: 'See projects', signed: 'See projects', visits: 'See visits' },
};
