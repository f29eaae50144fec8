import type { RowAction } from './import.contract';
import type { ProblemParams } from './ledger-problems';

/** What the review of a ledger says beyond the cells themselves: about the zone's own records, and about days that do not fit. */
export const REVIEW_NOTE_CODES = [
  'unit-missing',
  'unit-unknown',
  'unit-not-yours',
  'town-unknown',
  'industry-unknown',
  'investor-held',
  'first-talk-unknown',
  'stage-further',
  'first-contact-after-stated',
  'first-contact-after-stage',
  'way-missing',
  'visit-in-future',
  'fact-before-signing',
  'fact-after-stated',
  'facts-out-of-order',
  'permit-before-registration',
  'signing-day-missing',
  'signed-after-stated',
  'agreement-missing',
] as const;
export type ReviewNoteCode = (typeof REVIEW_NOTE_CODES)[number];

type Words = Record<ReviewNoteCode, (params: ProblemParams) => string>;

const FACTS_ZH: Record<string, string> = {
  registered: '注册',
  filed: '备案',
  land: '土地',
  planning: '规划许可',
  environment: '环评',
  'construction-permit': '施工许可',
  started: '实际开工',
  enrolled: '纳统',
};
const FACTS_EN: Record<string, string> = {
  registered: 'registration',
  filed: 'filing',
  land: 'land',
  planning: 'planning permit',
  environment: 'environmental review',
  'construction-permit': 'construction permit',
  started: 'actual start',
  enrolled: 'enrolment',
};

const zh: Words = {
  'unit-missing': () => '没有填责任单位，这一行归谁说不清。请填写本区单位名称。',
  'unit-unknown': ({ unit }) => `没有“${unit}”这个单位。请填本区单位名称，或请管理员添加。`,
  'unit-not-yours': ({ unit }) => `“${unit}”的项目不归您导入。请由该单位或综合岗导入。`,
  'town-unknown': ({ town }) => `没有“${town}”这个镇或片区，这一格未采用。`,
  'industry-unknown': ({ industry }) => `产业树中没有“${industry}”，按“其他”读取，请核对。`,
  'investor-held': ({ unit }) => `该企业已由${unit}跟进，请先与该单位联系。`,
  'first-talk-unknown': ({ unit }) => `没有“${unit}”这个单位，首谈单位未采用。请填本区单位名称。`,
  'stage-further': () => '该项目已过在谈阶段，只补记首次接触和线索，其余内容以签约台账为准。',
  'first-contact-after-stated': ({ on, statedOn }) => `首次接触（${on}）晚于截至时间（${statedOn}），按不晚于截至时间计入，请核对。`,
  'first-contact-after-stage': ({ on, next }) => `首次接触（${on}）晚于后一阶段（${next}），未采用，请核对。`,
  'way-missing': () => '没有写方式。请填拜访、来访、考察、洽谈、视频洽谈或电话微信。',
  'visit-in-future': ({ on }) => `${on} 还没有到，活动发生后再导入。`,
  'fact-before-signing': ({ kind, on, signedOn }) =>
    `${FACTS_ZH[String(kind)] ?? ''}（${on}）早于签约（${signedOn}），按签约日计入，请核对。`,
  'fact-after-stated': ({ kind, on, statedOn }) => `${FACTS_ZH[String(kind)] ?? ''}（${on}）晚于截至时间（${statedOn}），未计入。`,
  'facts-out-of-order': ({ on, next }) => `日期 ${on} 晚于后一阶段的 ${next}，按不晚于 ${next} 计入，请核对。`,
  'permit-before-registration': () => '还没有注册，手续已经在办，请核对。',
  'signing-day-missing': () => '没有签约时间，按不晚于截至时间计入，请补填。',
  'signed-after-stated': ({ on }) => `签约时间（${on}）晚于截至时间，按不晚于截至时间计入，请核对。`,
  'agreement-missing': () => '没有协议类型，按正式合同计入，请核对。',
};

const en: Words = {
  'unit-missing': () => 'No responsible unit: nobody can say whose row this is. Please fill in a unit of the zone.',
  'unit-unknown': ({ unit }) => `There is no unit “${unit}”. Use the name of a unit of the zone, or have the administrator add it.`,
  'unit-not-yours': ({ unit }) => `Projects of “${unit}” are not yours to import; that unit or the desk can.`,
  'town-unknown': ({ town }) => `There is no town or district “${town}”; the cell was not taken.`,
  'industry-unknown': ({ industry }) => `“${industry}” is not in the industry tree; read as “Other”, please check.`,
  'investor-held': ({ unit }) => `${unit} already holds this company; please talk to them first.`,
  'first-talk-unknown': ({ unit }) => `There is no unit “${unit}”; who talked first was not taken. Use the name of a unit of the zone.`,
  'stage-further': () =>
    'This project is past negotiation: only the first contact and the lead are taken, the rest is the signed ledger’s to say.',
  'first-contact-after-stated': ({ on, statedOn }) =>
    `The first contact (${on}) lies after the ledger's own day (${statedOn}); taken as no later than that, please check.`,
  'first-contact-after-stage': ({ on, next }) =>
    `The first contact (${on}) lies after the next stage (${next}) and was not taken; please check.`,
  'way-missing': () => 'No way is given. Please put 拜访, 来访, 考察, 洽谈, 视频洽谈 or 电话微信.',
  'visit-in-future': ({ on }) => `${on} has not come yet; import the visit once it has taken place.`,
  'fact-before-signing': ({ kind, on, signedOn }) =>
    `The ${FACTS_EN[String(kind)] ?? 'fact'} (${on}) lies before the signing (${signedOn}); taken as of the signing, please check.`,
  'fact-after-stated': ({ kind, on, statedOn }) =>
    `The ${FACTS_EN[String(kind)] ?? 'fact'} (${on}) lies after the ledger's own day (${statedOn}); not counted.`,
  'facts-out-of-order': ({ on, next }) => `${on} lies after the next stage's ${next}; taken as no later than ${next}, please check.`,
  'permit-before-registration': () => 'Permits are under way though the company is not registered; please check.',
  'signing-day-missing': () => "No signing day: taken as no later than the ledger's own day; please add it.",
  'signed-after-stated': ({ on }) => `The signing day (${on}) lies after the ledger's own day; taken as no later than that, please check.`,
  'agreement-missing': () => 'No kind of agreement: taken as a formal contract; please check.',
};

export const reviewMessage = (code: ReviewNoteCode, params: ProblemParams, language: 'zh' | 'en'): string =>
  (language === 'zh' ? zh : en)[code](params);
export const isReviewNote = (code: string): code is ReviewNoteCode => (REVIEW_NOTE_CODES as readonly string[]).includes(code);

/** What a commit would do with a row, in words. */
export const ROW_ACTION_WORDS: Record<'zh' | 'en', Record<RowAction, string>> = {
  zh: { create: '新增', update: '更新', same: '无变化', duplicate: '疑似重复', problem: '有问题', 'left-out': '不导入' },
  en: { create: 'New', update: 'Update', same: 'Same', duplicate: 'Duplicate?', problem: 'Problem', 'left-out': 'Left out' },
};
