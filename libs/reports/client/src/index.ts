export * from './reports.routes';
export * from './indicators/door';
export { EN as INDICATORS_EN, ZH as INDICATORS_ZH } from './indicators/indicator-words';
export * from './movement/movement';
export * from './movement/movement-matrix';
export * from './movement/movement-rows';
export * from './movement/move-tally';
