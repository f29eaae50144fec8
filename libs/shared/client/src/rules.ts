/** The rules of this library that know nothing of Angular: for pure view logic and its tests. */
export * from './forms/amount-input';
export * from './forms/filled';
export * from './i18n/amount';
export * from './i18n/day';
export * from './i18n/many';
export * from './list/list-address';
