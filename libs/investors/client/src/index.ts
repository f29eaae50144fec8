export * from './investors.routes';
export * from './ui/held-elsewhere';
export * from './data-access/investor-options';
export * from './form/quick-investor';
