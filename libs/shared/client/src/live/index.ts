export * from './live';
export * from './behind-pill';
