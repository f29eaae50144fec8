export { EN as LEADS_EN, ZH as LEADS_ZH } from './leads-words';
