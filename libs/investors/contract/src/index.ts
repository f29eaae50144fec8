export * from './bulk-edit.contract';
export * from './contact.contract';
export * from './investor.contract';
export * from './phone';
export * from './uscc';
export * from './investor-fields';
