export * from './audit-fields';
export * from './audit-words';
export * from './audit.contract';
export * from './trail-report';
export * from './trail-status';
