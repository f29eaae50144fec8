export * from './lens';
export * from './lens-url';
export * from './lens-router';
