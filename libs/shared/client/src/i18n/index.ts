export * from './language';
export * from './words';
export * from './amount';
export * from './day';
export * from './formats';
