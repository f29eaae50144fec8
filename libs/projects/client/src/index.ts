export * from './projects.routes';
export * from './ui/currency-totals';
export * from './edit/quick-project';
