export const CHANNELS = [
  '以商引商',
  '投洽会',
  '乡贤引荐',
  '驻点招商（深圳）',
  '产业链上门拜访',
  '行业展会',
  '中介机构推荐',
  '基金招商',
  '企业来电',
  '云招商视频推介',
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
