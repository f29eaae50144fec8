export * from './page';
export * from './problem';
export * from './rule-words';
export * from './permissions';
