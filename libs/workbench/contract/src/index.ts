export * from './today.contract';
