/**
 * Ranks of our side, highest first: 市主要领导 市领导 区主要领导(书记/主任) 区分管领导 部门主要负责人 部门分管 工作人员.
 * Of a host, not of an account: the leader who received a guest need not have one.
 */
export const RANKS = ['city-chief', 'city-leader', 'zone-chief', 'zone-deputy', 'dept-chief', 'dept-deputy', 'staff'] as const;
export type Rank = (typeof RANKS)[number];

/** 一把手: the first person of the city or of the zone. */
export const TOP_RANKS: readonly Rank[] = ['city-chief', 'zone-chief'];
