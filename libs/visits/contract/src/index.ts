export * from './ranks';
export * from './visit.contract';
