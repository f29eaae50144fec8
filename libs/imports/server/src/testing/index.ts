export * from './as-expected';
export * from './csv-ledger';
export * from './other-words';
export * from './reshaped-ledger';
export * from './sample-ledgers';
export * from './sample-shape';
export * from './zip';
