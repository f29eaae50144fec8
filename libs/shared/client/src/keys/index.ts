export * from './shortcut-rules';
export * from './shortcuts';
