export { BulkDialog } from './bulk-dialog';
export { BulkForm } from './bulk-form';
export { EN as BULK_EN, ZH as BULK_ZH } from './bulk-words';
