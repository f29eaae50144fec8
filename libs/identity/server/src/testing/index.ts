export * from './cast';
export * from './client';
export * from './start-app';
