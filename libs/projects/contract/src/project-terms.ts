/** Landing routes 落地方式: new land, leased plant, expansion on own land, headquarters/trade/service, merger/equity/fund. */
export const ROUTES = ['A', 'B', 'C', 'D', 'E'] as const;
export type LandingRoute = (typeof ROUTES)[number];
export const NATURES = ['new', 'expansion', 'upgrade', 'relocation'] as const;
export const PRIORITIES = ['top', 'province', 'city', 'zone', 'general'] as const;
/** `top` is 重中之重. */
export type Priority = (typeof PRIORITIES)[number];
export const STATUSES = [
  'ACTIVE',
  'DELAYED',
  'STALLED',
  'SUSPENDED',
  'TRANSFERRED',
  'TERMINATED',
  'WITHDRAWN',
  'INVALID',
  'MERGED',
] as const;
export type ProjectStatus = (typeof STATUSES)[number];
export const AGREEMENTS = ['framework', 'contract'] as const;
/** 3a framework 框架协议 · 3b formal investment contract 正式合同. Only the latter counts as a signing. */
export type AgreementGrade = (typeof AGREEMENTS)[number];
export const LIGHTS = ['red', 'amber', 'green'] as const;
export type Light = (typeof LIGHTS)[number];
