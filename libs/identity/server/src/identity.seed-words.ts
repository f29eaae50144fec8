import type { UnitKind } from '@luodi/identity/contract';
import type { Role } from '@luodi/shared/contract';

/** The sample zone in outline: real places, invented people. */
export const ZONE_NAME = '漳州高新区管委会';

export const UNITS: [name: string, kind: UnitKind][] = [
  ['招商服务中心', 'centre'],
  ['科经局', 'bureau'],
  ['建设局', 'bureau'],
  ['自然资源局', 'bureau'],
  ['生态环境分局', 'bureau'],
  ['交警大队', 'bureau'],
  ['效督办', 'office'],
  ['颜厝镇', 'town'],
  ['九湖镇', 'town'],
  ['靖圆镇', 'town'],
];

/** The accounts that are told to whoever tries the zone come first. */
export const ACCOUNTS: [login: string, name: string, role: Role, unit: string][] = [
  ['officer', '苏念安', 'officer', '九湖镇'],
  ['officer2', '陈屿', 'officer', '颜厝镇'],
  ['head', '郑溪', 'head', '九湖镇'],
  ['desk', '黄知夏', 'desk', '招商服务中心'],
  ['leader', '林望川', 'leader', ZONE_NAME],
  ['admin', '程一舟', 'admin', ZONE_NAME],
  ['secadmin', '石安澜', 'secadmin', ZONE_NAME],
  ['auditor', '柯鉴明', 'auditor', ZONE_NAME],
  ['officer3', '叶书舟', 'officer', '靖圆镇'],
  ['officer4', '许星河', 'officer', '九湖镇'],
  ['officer5', '蔡听澜', 'officer', '颜厝镇'],
  ['officer6', '方以宁', 'officer', '靖圆镇'],
  ['officer7', '吴清和', 'officer', '招商服务中心'],
  ['officer8', '沈知言', 'officer', '招商服务中心'],
  ['officer9', '赖致远', 'officer', '科经局'],
  ['head2', '卢景行', 'head', '颜厝镇'],
  ['head3', '游怀瑾', 'head', '靖圆镇'],
  ['head4', '曾秉文', 'head', '科经局'],
  ['permits', '戴春和', 'officer', '自然资源局'],
  ['works', '江修竹', 'officer', '建设局'],
  ['environment', '洪静川', 'officer', '生态环境分局'],
  ['inspector', '余正清', 'officer', '效督办'],
];
