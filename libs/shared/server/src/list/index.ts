export { type FieldSql, type ListSource } from './list-source';
export { listPage } from './list-page';
export { listTotals } from './list-totals';
export { ListExport } from './list-download';
