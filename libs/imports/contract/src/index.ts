export * from './import.contract';
export * from './ledger.contract';
export * from './ledger-words';
export * from './review-words';
