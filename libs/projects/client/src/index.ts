export * from './projects.routes';
export { CurrencyTotals } from './ui/currency-totals';
export * from './edit/quick-project';
