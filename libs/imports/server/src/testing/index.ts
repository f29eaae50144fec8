export * from './reshaped-ledger';
export * from './sample-ledgers';
export * from './zip';
