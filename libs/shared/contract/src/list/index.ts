export * from './list-field';
export * from './list-fault';
export * from './filter-text';
export * from './list-query';
export * from './list.contract';
