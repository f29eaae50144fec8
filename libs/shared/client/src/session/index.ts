export * from './session';
export * from './guards';
export * from './factor-dialog';
export * from './factor-prompt';
