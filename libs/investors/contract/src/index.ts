export * from './contact.contract';
export * from './investor.contract';
export * from './uscc';
