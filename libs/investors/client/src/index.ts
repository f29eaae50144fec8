export * from './investors.routes';
export * from './ui/held-elsewhere';
export { IndustryNames } from './data-access/industry-names';
