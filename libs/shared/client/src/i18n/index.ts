export * from './language';
export * from './words';
export * from './many';
export * from './amount';
export * from './day';
export * from './formats';
export * from './readers-unit';
