import type { Role } from '@luodi/shared/contract';
import type { Actor } from '@luodi/shared/server';
import { standardActor } from '../standard-actor';

const id = (n: number) => `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The units of every test: the zone, its attraction centre, and two rival towns. */
export const ZONE = { id: id(1), parentId: null, name: '漳州高新区管委会', kind: 'zone' } as const;
export const CENTRE = { id: id(2), parentId: ZONE.id, name: '招商服务中心', kind: 'centre' } as const;
export const JIUHU = { id: id(3), parentId: ZONE.id, name: '九湖镇', kind: 'town' } as const;
export const YANCUO = { id: id(4), parentId: ZONE.id, name: '颜厝镇', kind: 'town' } as const;
export const UNITS = [ZONE, CENTRE, JIUHU, YANCUO];

export interface CastMember extends Actor {
  login: string;
}

const ALL = { root: ZONE.id, units: UNITS.map((unit) => unit.id) };
const member = (n: number, login: string, name: string, role: Role, unit: { id: string }): CastMember => ({
  ...standardActor({ id: id(n), name, orgUnitId: unit.id }, role, ALL),
  login,
});

/** The people of every test: Mei and Ren are officers of rival towns, He heads Mei's, Dai keeps the desk, Ling leads. */
export const MEI = member(11, 'mei', '梅晓', 'officer', JIUHU);
export const REN = member(12, 'ren', '任远', 'officer', YANCUO);
export const HE = member(13, 'he', '何川', 'head', JIUHU);
export const DAI = member(14, 'dai', '戴宁', 'desk', CENTRE);
export const LING = member(15, 'ling', '凌波', 'leader', ZONE);
export const ADA = member(16, 'ada', '艾达', 'admin', ZONE);
export const SEC = member(17, 'sec', '石安', 'secadmin', ZONE);
export const AUDE = member(18, 'aude', '欧德', 'auditor', ZONE);
export const CAST = [MEI, REN, HE, DAI, LING, ADA, SEC, AUDE];
