export * from './search.contract';
