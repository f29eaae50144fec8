export * from './industry.contract';
