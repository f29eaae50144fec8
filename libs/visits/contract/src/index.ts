export * from './bulk-edit.contract';
export * from './ranks';
export * from './visit.contract';
export * from './visit-fields';
