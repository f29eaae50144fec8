export { EN as INDICATORS_EN, ZH as INDICATORS_ZH } from './indicator-words';
