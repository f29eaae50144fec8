export * from './lead.contract';
