export * from './import.contract';
