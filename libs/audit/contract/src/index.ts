export * from './trail-report';
export * from './trail-status';
