export * from './industry.contract';
export * from './strength-rule';
