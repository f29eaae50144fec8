export * from './weekly-report.contract';
export * from './overview.contract';
