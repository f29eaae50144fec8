export * from './csv-ledger';
export * from './relabelled-ledger';
export * from './reshaped-ledger';
export * from './sample-ledgers';
export * from './zip';
