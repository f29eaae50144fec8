export * from './industry-names';
export * from './industry-options';
