import type { LandingRoute } from '@luodi/projects/contract';
import type { Stage } from '@luodi/shared/contract';

/** What follows the product in the name of a project. */
export const SUFFIXES: Record<LandingRoute, string[]> = {
  A: ['产业园', '生产基地', '制造基地', '项目', '一期', '及研发总部'],
  B: ['智能工厂', '生产线', '项目', '先行产线'],
  C: ['二期扩产', '智能化技改', '扩建项目', '增资扩产'],
  D: ['运营中心', '研发中心', '区域总部', '销售结算中心'],
  E: ['增资入股项目', '并购整合项目'],
};

/** Slots: {land} 亩, {area} ㎡, {lines} number of lines, {product}, {output} 亿元. */
export const CONTENTS: Record<LandingRoute, string[]> = {
  A: [
    '新供地约{land}亩，建设标准厂房、研发楼及配套用房约{area}㎡，布局{product}产线{lines}条，达产后年产值约{output}亿元。',
    '分两期建设{product}项目，一期用地约{land}亩、建筑面积约{area}㎡；二期视一期达产情况启动。达产后年产值约{output}亿元。',
    '拿地约{land}亩，建设{product}生产车间{lines}栋、检测中心1栋及员工宿舍，总建筑面积约{area}㎡，预计年产值{output}亿元。',
  ],
  B: [
    '租赁圆山科创园厂房约{area}㎡，建设{product}产线{lines}条，设备到场后3个月内试产，年产值约{output}亿元。',
    '租用“一智一药”产业园标准厂房约{area}㎡，改造洁净车间及仓储，投产{product}，年产值约{output}亿元。',
    '先租赁厂房约{area}㎡落地{product}首条产线，达产后再议自建；年产值约{output}亿元。',
  ],
  C: [
    '利用现有厂区改造约{area}㎡，新增{product}产线{lines}条及自动化立体仓库，新增年产值约{output}亿元。',
    '在原址实施智能化技改，购置设备{lines}0台（套），提升{product}产能，新增年产值约{output}亿元。',
  ],
  D: ['租用高铁会展片区写字楼约{area}㎡，设立{product}业务的研发、结算与售后中心，年营收约{output}亿元。'],
  E: ['以增资方式入股区内企业，资金用于{product}扩能和研发，年产值预计增加{output}亿元。'],
};

/** The same for what is run and not made. */
export const SERVICE_SUFFIXES: Record<LandingRoute, string[]> = {
  A: ['项目', '示范园', '及配套项目'],
  B: ['项目', '华南中心'],
  C: ['扩建项目', '增资项目'],
  D: ['区域总部', '闽南运营中心', '结算中心'],
  E: ['增资入股项目'],
};
export const SERVICE_CONTENTS: Record<'land' | 'space', string[]> = {
  land: [
    '新供地约{land}亩，建设{product}及配套用房约{area}㎡，建成后年营收约{output}亿元。',
    '用地约{land}亩，分两期建设{product}项目，总建筑面积约{area}㎡，年营收约{output}亿元。',
  ],
  space: [
    '租赁高铁会展片区楼宇约{area}㎡用于{product}，装修和设备进场后运营，年营收约{output}亿元。',
    '入驻圆山科创园约{area}㎡，组建{product}团队{lines}0人，年营收约{output}亿元。',
  ],
};

/** What is written beside a step. */
export const REASONS: Record<Exclude<Stage, 'LEAD' | 'NEGOTIATING'>, string[]> = {
  PRE_SIGN: ['联审会议通过，合同草案已发企业', '评审会原则同意，进入司法审查和公平竞争审查', '选址意见一致，商谈投资协议文本'],
  SIGNED: ['与管委会签订正式投资合同', '管委会会议室签约，合同一式六份', '集中签约活动上签订投资协议'],
  LANDED: ['项目公司领取营业执照', '项目公司完成注册，注册资本认缴到位', '在区政务服务中心办结设立登记'],
  PREPARING: ['取得企业投资项目备案证明', '完成备案，环评报告表已委托编制', '备案办结，启动方案设计'],
  STARTED: ['取得施工许可证，首根桩打入', '主体工程破土动工，建设局现场核验', '设备到场安装，视同开工，合同和到货照片齐全'],
  COMPLETED: ['竣工验收备案完成', '完成竣工联合验收', '厂房改造验收合格'],
  PRODUCING: ['首批产品下线并开票', '试生产合格，转入量产', '产线满负荷试运行一周，正式投产'],
};
export const FRAMEWORK_REASONS = ['签订战略合作框架协议', '签订投资意向书，约定六个月内转正式合同'];
export const BACK_REASONS = ['企业调整投资节奏，重新洽谈选址', '尽调发现环境容量不足，退回洽谈'];

/** Why a project does not go on. */
export const END_REASONS = {
  TERMINATED: [
    '企业总部调整投资布局，书面告知不再推进',
    '融资未到位，双方协商终止',
    '市场变化，企业决定在原址扩产',
    '环境容量不足，改选外地园区',
  ],
  SUSPENDED: ['企业申请暂缓，等下一轮融资到位', '供地指标待下达，暂缓推进', '技术路线调整，企业暂缓投资'],
};
/** What a company does here after its first project. */
export const PHASES = ['一期', '二期', '三期', '四期', '五期'];

/** The document that proves a step. */
export const EVIDENCE: Partial<Record<Stage, string>> = {
  SIGNED: '投资合同签署页',
  LANDED: '营业执照',
  PREPARING: '企业投资项目备案证明',
  STARTED: '开工核验表',
  COMPLETED: '竣工验收备案表',
  PRODUCING: '首张销售发票',
};

/** What waits, before a start. */
export const HOLD_UPS = [
  '净地交付滞后，尚有2户未签征迁协议',
  '施工图审查退回，补人防设计',
  '不动产权证未出，影响银行放款',
  '排污总量指标待调剂',
  '企业总部投资决策延后',
  '电力增容方案未定',
];
/** What hampers a site. */
export const SITE_PROBLEMS = [
  '雨季影响土方施工，主体落后计划约{days}天',
  '进口设备交期延后约{days}天',
  '施工总包资金紧张，现场作业面不足',
  '临近国控点，大气管控期停工{days}天',
];
/** From the first pile on, each from this share of the works. */
export const PROGRESS: [from: number, text: string][] = [
  [75, '机电安装收尾，设备分批进场，形象进度约{share}%'],
  [52, '厂房封顶，机电安装进行中，形象进度约{share}%'],
  [26, '主体结构施工，形象进度约{share}%'],
  [0, '桩基和基础施工，形象进度约{share}%'],
];
/** Of works inside a building that stands. */
export const FITTING_OUT = '装修及设备安装约{share}%';
export const DONE = ['厂房及配套全部建成，设备调试中', '已投产，产能利用率约{share}%'];
export const LEADERS = { top: ['市级领导', '区主要领导'], other: ['区分管领导', '区分管领导', '区主要领导'] };
