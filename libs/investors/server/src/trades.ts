/** Words of a line of business, as they end the names of companies. */
const TRADES = new Set(
  [
    '科技 技术 高科 网络 信息 软件 数据 数码 数字 智能 智慧 人工智能 机器人 自动化 物联网 互联网 云计算 大数据 通信 通讯 电信 电子 微电子 半导体',
    '集成电路 芯片 光电 光学 光电子 显示 照明 电器 电气 电机 电力 电源 电池 新能源 能源 光伏 储能 氢能 新材料 材料 化工 化学 精细化工 石化 石油',
    '生物 生物科技 医药 制药 药业 药品 中药 大药房 医疗 医疗器械 器械 医院 诊断 基因 疫苗 健康 大健康 保健 养老 康复 食品 饮料 饮品 酒业 酒类 啤酒',
    '茶业 茶叶 水产 农业 农牧 牧业 渔业 林业 园艺 花卉 种业 种植 养殖 生态 环保 环境 环卫 节能 水务 水利 机械 机电 机床 重工 装备 装备制造 设备 仪器',
    '仪表 精密 精工 模具 五金 金属 钢铁 铝业 铜业 钢构 钢结构 铸造 锻造 汽车 汽配 零部件 摩托车 船舶 航空 航天 无人机 轨道交通 家具 家居 木业 竹业',
    '陶瓷 玻璃 建材 水泥 石材 石业 塑料 塑胶 橡胶 包装 印刷 造纸 纸业 纺织 服装 服饰 鞋业 鞋服 皮革 工艺品 玩具 体育 体育用品 眼镜 钟表 珠宝 饰品',
    '日化 化妆品 建设 建筑 建工 工程 市政工程 装饰 设计 规划 勘察 监理 咨询 管理 企业管理 服务 物业 物业管理 房地产 地产 置业 开发 市场开发 园区 产业园',
    '投资 控股 资本 基金 创投 资产 资产管理 金融 保险 证券 银行 租赁 融资租赁 担保 贸易 商贸 商业 经贸 外贸 进出口 国际贸易 供应链 电商 电子商务 批发',
    '零售 百货 超市 购物 购物中心 购物广场 广场 物流 仓储 运输 货运 快递 港务 港口 旅游 文旅 酒店 餐饮 文化 文化传媒 传媒 影视 广告 教育 培训 出版',
    '实业 产业 工业 制造 制品 加工 发展 集团 国际 股份 研究院 研究所 实验室 厂 总厂 分厂',
  ].flatMap((line) => line.split(' ')),
);
const LONGEST = Math.max(...[...TRADES].map((word) => word.length));

/** The rest of a company's name, without place and legal form, as brand 字号 and trade 行业. Either may be empty, not both. */
export function splitTrade(rest: string): { brand: string; trade: string } {
  const starts = startsOfTrade(rest);
  // One character is rarely a brand: 佳药业 is split only where nothing longer is left.
  const start = starts.find((at) => at === 0) ?? starts.find((at) => at >= 2) ?? starts[0] ?? rest.length;
  return { brand: rest.slice(0, start), trade: rest.slice(start) };
}

/** Where the end of the text can begin to be read as nothing but words of trade, first place first. */
function startsOfTrade(rest: string): number[] {
  const readable = new Set([rest.length]);
  for (let at = rest.length - 1; at >= 0; at--) {
    for (let length = 1; length <= LONGEST; length++) {
      if (readable.has(at + length) && TRADES.has(rest.slice(at, at + length))) readable.add(at);
    }
  }
  readable.delete(rest.length);
  return [...readable].sort((a, b) => a - b);
}
