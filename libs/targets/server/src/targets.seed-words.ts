import type { ChainStrength } from '@luodi/industries/contract';

/** Invented company names 字号 of firms nobody has met yet: none of them is an investor of the sample zone. */
export const BRANDS = (
  '溯川 叙禾 泓岑 野渡 简汀 青梧 映岫 渡云 屿禾 远汀 拾川 麦序 沐禾 澄屿 岚谷 泽岑 北汀 棠序 漪川 砚禾 ' +
  '汀森 谷雨川 岑序 鹿屿 云岫 清渡 海禾 望岑 新汀 序川 南屿 知岑 林汀 禾谷 昱川 行岑 朴汀 沧禾 星屿 白岑 山序 月汀'
).split(' ');

export const CITIES = ['厦门', '深圳', '泉州', '东莞', '苏州', '上海', '杭州', '宁波', '广州', '福州', '无锡', '合肥'];

/** Why a company is wanted. Slots: {product}. A node that has little is to be filled, one that has much to be lengthened. */
export const FILL_REASONS = [
  '本地没有{product}，下游企业都从外地采购，引进一家即可就近配套。',
  '{product}是链上缺口，两家在建项目投产后都要用。',
  '{product}产能在外省且租期将满，物流上更近漳州的客户。',
  '已签约企业点名希望{product}供应商一同落户。',
];
export const LENGTHEN_REASONS = [
  '{product}出货靠前，可带动上下游三四家小厂一起来。',
  '与本地龙头有供货关系，{product}扩产在选址。',
  '{product}研发与中试环节适合放在园区，产线可分步迁入。',
];

/** Of what is run, not made. */
export const SERVICE_REASONS = [
  '企业反映{product}要跑厦门，园区内设点可省一趟。',
  '{product}能带来人气和用工，与在谈的几个项目互相需要。',
  '本地还没有{product}，同类园区都已配齐。',
];

export const SOURCES = ['产业链图谱', '投洽会参展名录', '异地商会推荐', '本地龙头供应商名单', '券商行业研报', '漳籍乡贤引荐'];
export const TOUCHES = [
  '电话约战略发展部负责人',
  '托商会秘书长引荐',
  '寄产业政策和厂房资料',
  '驻深小分队上门拜访',
  '展会上找其展台负责人',
  '请本地龙头采购总监牵线',
];

/** Units that look for companies by themselves, as often as they do. */
export const UNITS = { 九湖镇: 4, 颜厝镇: 4, 靖圆镇: 3, 招商服务中心: 3, 科经局: 1 };

/** What the desk knows of a node beyond the records. */
export const STATED: [code: string, strength: ChainStrength, reason: string][] = [
  ['BP21', 'strong', '本地中药龙头早年落户，不在本系统的项目里，配套饮片厂有五家。'],
  ['IM13', 'strong', '继电器老厂和配套企业多年前已投产，本系统只记后来的项目。'],
  ['IM33', 'weak', '检测机构只有一家分支，仪器还不能开展整机检测。'],
];
