export * from './investors.routes';
export * from './ui/held-elsewhere';
export * from './form/quick-investor';
