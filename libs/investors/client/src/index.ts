export * from './investors.routes';
export * from './ui/held-elsewhere';
