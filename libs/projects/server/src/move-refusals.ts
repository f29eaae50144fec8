import type { IsoDate } from '@luodi/shared/contract';
import { problems, type DomainError } from '@luodi/shared/server';
import { refuseMove, type StageRefusalCode, type StageMoveRequest, type StageState } from './stage-rules';

/** Stage names in a sentence, as the glossary has them. */
const STAGES_ZH = {
  LEAD: '线索',
  NEGOTIATING: '在谈',
  PRE_SIGN: '拟签约',
  SIGNED: '签约',
  LANDED: '注册落地',
  PREPARING: '前期手续',
  STARTED: '开工',
  COMPLETED: '竣工',
  PRODUCING: '投产',
};

export const MoveProblem = problems({
  'stage-unchanged': { status: 409, zh: '项目已在“{toZh}”阶段', en: 'The project is at {to} already' },
  'stage-move-refused': { status: 409, zh: '不能从“{fromZh}”直接到“{toZh}”', en: 'A project cannot go from {from} to {to} directly' },
  'stage-backwards': {
    status: 409,
    zh: '从“{fromZh}”回退到“{toZh}”须由单位负责人操作',
    en: 'Moving back from {from} to {to} is for the unit head',
  },
  'agreement-not-expected': { status: 422, zh: '只有签约阶段才填协议类型', en: 'Only a signing has a kind of agreement' },
  'evidence-missing': {
    status: 422,
    zh: '进入“{toZh}”须附佐证，请上传营业执照、许可证等文件',
    en: '{to} needs evidence: attach the licence, permit or the like',
  },
  'reason-length': { status: 422, zh: '请写明理由，{min} 到 {max} 字', en: 'Give a reason of {min} to {max} characters' },
  'day-in-future': { status: 422, zh: '日期不能晚于今天（{today}）', en: 'The day must not be after today ({today})' },
  'day-before-stage': { status: 422, zh: '不能早于进入现阶段的日期 {since}', en: 'Not before {since}, when the present stage was entered' },
  'day-after-next': { status: 422, zh: '不能晚于进入下一阶段的日期 {since}', en: 'Not after {since}, when the next stage was entered' },
  'nothing-to-correct': { status: 422, zh: '没有可更正的这一条记录', en: 'There is no such entry to correct' },
});

const FIELDS: Partial<Record<StageRefusalCode, string>> = {
  'agreement-not-expected': 'agreement',
  'evidence-missing': 'evidenceIds',
  'reason-length': 'reason',
  'day-in-future': 'effectiveOn',
  'day-before-stage': 'effectiveOn',
  'stage-move-refused': 'to',
  'stage-unchanged': 'to',
  'stage-backwards': 'to',
};

/** The refusal of a move as the caller reads it, on the field it concerns; null when the move may be made. */
export function refusalOf(
  state: StageState,
  request: StageMoveRequest,
  permissions: readonly string[],
  today: IsoDate,
): DomainError | null {
  const refusal = refuseMove(state, request, permissions, today);
  if (!refusal) return null;
  const zh = Object.entries(refusal.params).filter(([, value]) => value in STAGES_ZH);
  const named = Object.fromEntries(zh.map(([name, value]) => [`${name}Zh`, STAGES_ZH[value as keyof typeof STAGES_ZH]]));
  return MoveProblem(refusal.code, { ...refusal.params, ...named }, { field: FIELDS[refusal.code] });
}
