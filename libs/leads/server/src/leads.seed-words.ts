import type { LeadMethod, LeadVerdict } from '@luodi/leads/contract';

/** Where it was heard, and by which method of attraction. */
export const CHANNELS: readonly (readonly [channel: string, method: LeadMethod])[] = [
  ['落户企业引荐', 'referral'],
  ['投洽会对接', 'expo'],
  ['乡贤引荐', 'hometown'],
  ['驻点招商（深圳）', 'stationed'],
  ['产业链上门拜访', 'chain'],
  ['行业展会', 'expo'],
  ['中介机构推荐', 'agency'],
  ['基金被投企业', 'fund'],
  ['一把手带队走访', 'top-leader'],
  ['云招商视频推介', 'cloud'],
];

/** Of a company on record. Slots: {brand}, {product}. */
export const KNOWN_TITLES = [
  '{brand}{product}意向选址',
  '{brand}拟设{product}项目',
  '{brand}{product}迁建意向',
  '{brand}考虑在闽南布局{product}',
];

/** Of nobody on record yet. Slots: {city}, {product}. */
export const OPEN_TITLES = [
  '{city}一家{product}企业有南下布局意向',
  '{city}商会推荐的{product}项目',
  '投洽会上接触的{product}团队',
  '{city}某上市公司{product}募投项目选址',
  '漳籍校友{product}创业团队',
];

export const CITIES = ['厦门', '深圳', '泉州', '东莞', '苏州', '上海', '杭州', '宁波', '广州', '福州'];

/** Slots: {product}, {area}, {land}. */
export const BRIEFS = [
  '意向建设{product}产线，需厂房约{area}㎡，层高不低于7米，配电1600kVA。',
  '拟供地约{land}亩建设{product}基地，分两期实施，盼上半年拿地。',
  '{product}产能从原址外迁，先租厂房约{area}㎡过渡，环评为报告表。',
  '只谈到初步意向：看中本地{product}配套和港口，预算未定。',
  '需厂房约{area}㎡并配蒸汽，{product}已有稳定客户，要求半年内投产。',
];
export const SERVICE_BRIEF = '意向租用楼宇约{area}㎡布局{product}，关注人才公寓和办公租金，方案待补。';

export const ENERGY = ['年用电约 600 万度，双回路优先', '配电 2000kVA，天然气少量', '蒸汽每小时 4 吨，用电约 900 万度'];
export const ENVIRONMENT = ['环评为报告表，少量 VOCs', '生产废水每天约 80 吨，需接园区污水厂', '无工艺废水，噪声需隔声'];

/** Why a verdict was reached. */
export const REASONS: Record<LeadVerdict, readonly string[]> = {
  follow: ['产业方向相符，企业负责人愿来考察', '补链环节，用地规模合适', '企业资质好，本周约谈'],
  reserve: ['今年没有扩产计划，明年上半年再谈', '所需厂房规格暂无载体，有了再联系', '融资未到位，先储备'],
  drop: ['环境容量不够，工艺不符合准入', '企业已定在外地', '联系不上，核实后不是企业本意'],
};
