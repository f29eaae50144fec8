export * from './leads.routes';
export { EN as LEADS_EN, ZH as LEADS_ZH } from './leads-words';
export { clockText } from './ui/clock-text';
export * from './quick/quick-lead';
