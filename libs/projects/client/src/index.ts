export * from './projects.routes';
export { CurrencyTotals } from './ui/currency-totals';
