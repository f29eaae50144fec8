export * from './list-address';
export * from './list-names';
export * from './list-table';
export * from './list-totals';
export * from './list-tools';
export * from './filter-line';
