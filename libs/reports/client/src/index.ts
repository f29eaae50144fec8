export * from './reports.routes';
export * from './indicators/door';
export * from './indicators/words-for-others';
export * from './movement/movement';
export * from './movement/movement-matrix';
export * from './movement/movement-rows';
export * from './movement/move-tally';
