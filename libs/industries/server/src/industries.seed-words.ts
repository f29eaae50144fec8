/** How companies of a node call their trade, and what they would make here. Invented, in the manner of real ledgers. */
export interface NodeWords {
  code: string;
  trades: string[];
  products: string[];
  /** Those of the products that are run, not made: no plant, no production line. */
  services: string[];
}

const node = (code: string, trades: string, made: string, run = ''): NodeWords => {
  const services = run.split(' ').filter(Boolean);
  return { code, trades: trades.split(' '), products: [...made.split(' ').filter(Boolean), ...services], services };
};

export const NODE_WORDS: readonly NodeWords[] = [
  node('IM11', '精密传动 传动科技', '谐波减速器及伺服驱动 RV减速器 伺服电机与控制器 精密滚珠丝杠'),
  node('IM12', '光电科技 传感科技', '机器视觉检测 工业传感器封装 3D视觉相机 激光雷达模组'),
  node('IM13', '电子科技 电气', '高压直流继电器 车规级连接器 智能继电器 薄膜电容器'),
  node('IM14', '精密模具 精工科技', '精密注塑模具 铝合金压铸结构件 钟表精密零件 精密冲压件'),
  node('IM21', '机器人 智能装备', '协作机器人整机 六轴工业机器人 移动机器人 食品分拣机器人'),
  node('IM22', '包装机械 智能包装装备', '智能包装装备 高速灌装机 罐头自动装箱线 柔性码垛系统'),
  node('IM23', '应急装备 安防科技', '智能消防装备 应急照明与疏散 防汛排涝机器人 应急电源车'),
  node('IM24', '显示科技 光显科技', '交互显示模组 会议平板整机 电子纸标签 车载显示屏'),
  node('IM25', '新能源科技 储能科技', '固态电池 储能结构件 工商业储能系统 电池回收检测'),
  node('IM31', '自动化工程 智能系统', '', '智能工厂系统集成 食品工厂自动化改造 数字化产线集成'),
  node('IM32', '信息技术 软件', '', '工业软件研发 照明物联网平台 设备云平台 低代码制造执行系统'),
  node('IM33', '检测技术 检验检测', '', '电磁兼容检测实验室 机器人检测认证 电池安全检测'),
  node('BP11', '本草 中药材', '道地药材种植加工 麝类养殖与药材 巴戟天规范化种植 水仙花提取物'),
  node('BP12', '药物化学 医药中间体', '特色原料药 合成生物中间体 多肽原料药'),
  node('BP13', '药用包材 药辅', '药用玻璃包材 药用辅料 预灌封注射器包材'),
  node('BP14', '生物试剂 生命科技', '细胞培养基 体外诊断原料 医用耗材 层析介质'),
  node('BP21', '药业 中药', '中药饮片智能化生产线 中成药固体制剂 经典名方颗粒 配方颗粒'),
  node('BP22', '制药 医药科技', '缓控释制剂 吸入制剂 外用贴剂 眼用制剂'),
  node('BP23', '生物制药 生物科技', '重组蛋白药物 细胞治疗制备 动物疫苗 核酸药物'),
  node('BP24', '医疗器械 医学诊断', '体外诊断试剂 医用内窥镜 康复辅助器具 口腔修复材料'),
  node('BP25', '健康食品 日化', '功能性饮品 药妆日化 特医食品 益生菌固体饮料'),
  node('BP31', '生物技术服务 药物研究', '', '中试与CDMO平台 药物安全评价 医药公共技术平台'),
  node('BP32', '医药供应链 冷链物流', '', '医药冷链物流 医药流通分拨 中药材交易仓储'),
  node('BP33', '康养 医疗管理', '', '儿童康复 康养综合体 互联网医院运营'),
  node(
    'OTHER',
    '实业 新材料 供应链',
    '食品包装新材料 水产精深加工 竹木家居 预制菜 绿色建材 卫浴五金',
    '跨境电商仓配 水仙花文旅小镇 总部楼宇',
  ),
];

/** How often each root comes up, and within it each node alike. */
export const ROOT_WEIGHTS = { IM: 48, BP: 38, OTHER: 14 };
