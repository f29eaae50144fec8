import type { InvestorKind } from '@luodi/investors/contract';

/** Invented company names 字号 (the firms of the sample zone do not exist). */
export const BRANDS = (
  '砚川 栖木 栩微 青岑 云杉岭 鹭汀 朔禾 沐岚 曜岚 汀洲 槐序 檀溪 珩屿 衍禾 屿光 岚汀 岚序 衡屿 青禾谷 拓汀 霁川 珀禾 ' +
  '汐远 澄野 观澜谷 松隐 鹤汀 墨屿 云舸 川禾 星砚 竹汐 棠谷 泊远 素川 陌上青 清岚 禾序 望屿 砺川 景禾 晓岑 漱石 远岫 ' +
  '临溪 蓝汀 雁回 溪午 沧屿 折桂谷 恒岫 峥川 朗屿 舒禾 知微 牧野川 凌霁 若谷 烁屿 澹川 砚山 辰汐 芸禾 梧川 屿森 润岑 ' +
  '皓汀 桐序 颐谷 榕汐 叠川 赤柏 瀚岑 沅芷 蕴川 榆岚 昭屿 逸岑 晟汀 苍梧谷 麓川 映禾 缦川 听屿 碧岑 澜序 霖川 岱屿 筑禾 ' +
  '焕岑 和畅谷 秉川 澈屿 棹川 芷岑 萤川 岫云 禾汐 榛岚 泠川 桁屿 茗岑 砺屿 枫汀 徽禾 蔚岑 沣序 桉川 筠屿 穗岚 舟屿 浔禾 ' +
  '璞川 霞岑 楸序 涟屿 岐禾 柘川 淞岚 萝岑 炽川 旷屿 椿序 潮岑 菁禾 峦屿 涧川 絮岚 晗岑 垣禾 渚川 歆屿 苇岑 铎川 棣岚 ' +
  '霏屿 泮禾 椴川 涵岑 岙屿 茁川 蘅序 湄岚 琅川 柏屿 翊禾 暄岑 淇屿 槿川 砥岚 芃禾 沛岑 翎屿 溯岚 榉川 珞禾 洵岑 楠屿 ' +
  '曦岚 澍川 荻禾 铭岑 泊屿 桦岚 皎川 汶禾 峻岑 莳屿 旻川 漾岚 栩川 蓁禾 朗岑 洛屿 秧川 瑭岚 樾禾 涓岑 垚川 韵屿 芮岚 ' +
  '洺川 杉禾 玥岑 笠屿 渝岚 睿禾汀 湛岑 苑川 迦屿 耕禾 隽岚 汇岑 弈川 蕙屿 淳禾 霈岚 怀岑 钰川 汐岑 桥禾 沚岚'
).split(' ');

interface Home {
  province: string;
  city: string;
  /** Place of registration in the credit code. */
  region: string;
  weight: number;
}

export const HOMES: Home[] = [
  { province: '福建', city: '厦门', region: '350200', weight: 18 },
  { province: '福建', city: '福州', region: '350100', weight: 7 },
  { province: '福建', city: '泉州', region: '350500', weight: 8 },
  { province: '福建', city: '漳州', region: '350600', weight: 8 },
  { province: '广东', city: '深圳', region: '440300', weight: 12 },
  { province: '广东', city: '东莞', region: '441900', weight: 7 },
  { province: '广东', city: '广州', region: '440100', weight: 5 },
  { province: '江苏', city: '苏州', region: '320500', weight: 7 },
  { province: '江苏', city: '无锡', region: '320200', weight: 3 },
  { province: '浙江', city: '杭州', region: '330100', weight: 6 },
  { province: '浙江', city: '宁波', region: '330200', weight: 4 },
  { province: '上海', city: '上海', region: '310000', weight: 7 },
  { province: '北京', city: '北京', region: '110000', weight: 5 },
  { province: '安徽', city: '合肥', region: '340100', weight: 2 },
  { province: '湖北', city: '武汉', region: '420100', weight: 3 },
  { province: '四川', city: '成都', region: '510100', weight: 2 },
];

/** Firms from abroad have no credit code. */
export const ABROAD: { country: string; kind: InvestorKind; prefix: string; suffix: string; city: string }[] = [
  { country: '中国台湾', kind: 'taiwan', prefix: '台湾', suffix: '股份有限公司', city: '台北' },
  { country: '中国香港', kind: 'hong-kong', prefix: '香港', suffix: '控股有限公司', city: '香港' },
  { country: '新加坡', kind: 'foreign', prefix: '新加坡', suffix: '私人有限公司', city: '新加坡' },
  { country: '德国', kind: 'foreign', prefix: '德国', suffix: '股份公司', city: '慕尼黑' },
  { country: '印度尼西亚', kind: 'overseas-chinese', prefix: '印尼', suffix: '集团有限公司', city: '泗水' },
];

export const KIND_WEIGHTS: Record<'private' | 'central-soe' | 'provincial-soe' | 'municipal-soe' | 'fund', number> = {
  private: 82,
  'central-soe': 4,
  'provincial-soe': 5,
  'municipal-soe': 5,
  fund: 4,
};

export const SOURCES = [
  '投洽会现场对接',
  '异地商会推荐',
  '产业链上游企业引荐',
  '驻深圳招商联络点走访',
  '漳籍乡贤引荐',
  '行业协会年会',
  '企业主动来电',
  '基金管理人推荐',
  '小分队外出拜访',
];

export const NOTES = [
  '现有厂房租期将满，正在闽南选址。',
  '计划把部分产能迁近客户，看重物流时效。',
  '技术团队稳定，近两年订单增长较快。',
  '实际控制人为漳州籍，返乡投资意愿强。',
  '财务偏稳健，倾向先租后买。',
  '对用能和污水排放指标关注度高。',
  '上市辅导期内，募投项目尚未定点。',
];

export const SURNAMES = [...'林陈黄张吴李王郑蔡苏许杨谢刘庄洪沈曾罗叶卢方赖戴游江柯简余邱'];
export const GIVEN =
  '启明 文远 晓岚 志恒 雨桐 承泽 思齐 建宁 若溪 永川 明哲 佳禾 子墨 瑞霖 海生 慧敏 一帆 振声 淑君 国栋 秋实 伟航 静怡 立群 欣然 维嘉'.split(
    ' ',
  );
export const TITLES = [
  ['董事长', 'decides'],
  ['总经理', 'decides'],
  ['副总经理', 'influences'],
  ['投资总监', 'influences'],
  ['战略发展部经理', 'influences'],
  ['技术总监', 'influences'],
  ['项目经理', 'handles'],
  ['行政主管', 'handles'],
] as const;
export const HOMETOWNS = ['漳州芗城', '漳州龙海', '漳州南靖', '漳州平和', '泉州南安', '厦门同安', '莆田仙游', '福州长乐'];

/** Which unit found the company, as often as it does. */
export const HOLDING_UNITS = { 九湖镇: 30, 颜厝镇: 26, 靖圆镇: 24, 招商服务中心: 14, 科经局: 6 };
