export * from './session';
export * from './guards';
