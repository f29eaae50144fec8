export * from './import-changes.contract';
export * from './import.contract';
export * from './ledger-problems';
export * from './ledger-rows';
export * from './ledger-sheet';
export * from './ledger-words';
export * from './review-words';
