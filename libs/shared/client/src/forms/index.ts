export * from './dto-rules';
export * from './filled';
export * from './server-errors';
export * from './field-errors';
export * from './field';
export * from './date-field';
export * from './combobox';
export * from './combo-search';
