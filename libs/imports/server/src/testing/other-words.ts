/** How other zones call the columns of the samples: labels and what stands in brackets, by ours. */
export const OTHER_WORDS = {
  ...{ 序号: '编号', 投资方: '投资主体', 责任单位及责任人: '责任单位/责任人', 挂钩领导: '包联领导', 存在问题: '需协调事项' },
  ...{ 产业类别: '所属产业', 产业链环节: '细分领域', 拟投资额: '计划总投资', 首次接触时间: '首次对接时间', 意向程度: '投资意向' },
  ...{ 产业: '所属产业', '片区/镇': '乡镇', 总投资: '计划总投资', 时间: '签约日期', 活动: '签约场合', 用地: '用地面积', 亮灯: '红绿灯' },
  ...{ 日期: '活动时间', 方式: '活动方式', 企业: '客商名称', 我方领导: '带队领导', 洽谈内容: '对接内容', 达成意向: '意向' },
};

export const ENGLISH = {
  ...{ 序号: 'No.', 项目名称: 'Project name', 投资方: 'Investor', 挂钩领导: 'Leader', 存在问题: 'Problems', 备注: 'Remarks' },
  ...{ 投资方简介: 'About investor', 产业类别: 'Industry', 产业链环节: 'Segment', 建设内容及规模: 'Scope', 拟投资额: 'Planned investment' },
  ...{ 其中固投: 'Fixed-asset investment', '用地(亩)/厂房(㎡)': 'Land/plant', 预计产值: 'Estimated output', 预计税收: 'Estimated tax' },
  ...{ 亩均税收: 'Tax per mu', 招商方式: 'Method', '线索来源/引荐人': 'Source/introducer', 首谈单位: 'First-talk unit' },
  ...{ 首次接触时间: 'First contact', 最近一次对接时间及内容: 'Latest contact', 意向程度: 'Intent', 下一步计划及时限: 'Next step' },
  ...{ 责任单位及责任人: 'Unit and officer', 项目公司: 'Project company', 统一社会信用代码: 'Credit code', 产业: 'Industry' },
  ...{ '片区/镇': 'District/Town', 建设内容: 'Content', 总投资: 'Total investment', 固投: 'Fixed-asset investment' },
  ...{ 外资: 'Contract foreign capital', 用地: 'Land', 活动: 'Signing event', 时间: 'Signed on', 协议类型: 'Agreement type' },
  ...{
    注册: 'Registration',
    备案: 'Filing',
    土地: 'Land granted',
    规划许可: 'Planning permit',
    环评: 'EIA',
    施工许可: 'Construction permit',
  },
  ...{ 约定开工: 'Agreed start', 实际开工: 'Actual start', 纳统: 'Enrolled', 年度计划投资: 'Annual plan', 本月完成: 'Done this month' },
  ...{
    累计完成: 'Done to date',
    到位资金: 'Funds received',
    形象进度: 'Site progress',
    亮灯: 'Light',
    '牵头/责任单位': 'Responsible unit',
  },
  ...{ 责任人: 'Officer', 预计投产: 'Expected production', 日期: 'Date', 方式: 'Kind', 企业: 'Company', 对方人员及职务: 'Visitors' },
  ...{ 我方领导: 'Hosts', 洽谈内容: 'Subject', 达成意向: 'Outcome', 下一步: 'Next step' },
  ...{
    亿元: 'CNY 100 million',
    万元: 'RMB 10,000',
    万美元: 'USD 10,000',
    亩: 'mu',
    项目代码: 'project code',
    '万元/亩': 'RMB 10,000 per mu',
  },
};
