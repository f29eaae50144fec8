import { problems } from '@luodi/shared/server';

/** Refusals of an import as a whole, at the request or found by its job. */
export const ImportProblem = problems({
  'ledger-kind-unknown': {
    status: 422,
    zh: '台账种类只有在谈项目（negotiating）、签约项目（signed）和客商活动（visits）',
    en: 'A ledger is one of negotiating projects (negotiating), of signed projects (signed) or of visits (visits)',
  },
  'import-not-reviewed': {
    status: 409,
    zh: '这份台账还没有审阅完，或已经处理过',
    en: 'This ledger has not been reviewed yet, or was dealt with already',
  },
  'import-not-committed': { status: 409, zh: '只有已写入的导入才能撤销', en: 'Only an import that was written can be reverted' },
  'cell-not-correctable': {
    status: 422,
    zh: '{address} 不是读入的单元格，不能在这里改',
    en: '{address} is no cell that was read and cannot be corrected here',
  },
  'row-not-there': { status: 422, zh: '台账里没有读入第 {row} 行', en: 'Row {row} was not read from this ledger' },
  'row-no-duplicate': {
    status: 422,
    zh: '这一行没有疑似重复，不用选择',
    en: 'This row is no possible duplicate; there is nothing to choose',
  },
  'record-not-meant': { status: 422, zh: '请在列出的记录中选一条', en: 'Choose one of the records listed' },
  'column-unknown': {
    status: 422,
    zh: '{column} 列不在表头中，或没有这个字段',
    en: 'Column {column} is not in the head, or there is no such field',
  },
  'column-twice': { status: 422, zh: '有两列对应同一个字段，请只留一列', en: 'Two columns are read as the same field; please keep one' },
  'column-needed': { status: 422, zh: '必须有一列对应“{field}”', en: 'One column must be read as “{field}”' },
  'workbook-not-annotatable': {
    status: 409,
    zh: '这个文件不能加批注（可能太大，或含有特殊内容）。请按核对页的单元格地址在原表修改',
    en: 'This file cannot be annotated (too large, or holding something special). Please mend the original by the addresses of the review',
  },
  'changed-since-review': {
    status: 409,
    zh: '审阅之后“{name}”已被他人修改，没有写入任何内容。请再核对一次',
    en: '“{name}” was changed after the review; nothing was written. Please review once more',
  },
  'changed-since-import': {
    status: 409,
    zh: '“{name}”在导入之后又有改动，不能撤销。请先撤销较晚的改动',
    en: '“{name}” was changed after the import and cannot be reverted. Undo the later change first',
  },
  'import-broke': {
    status: 409,
    zh: '处理时系统出了错，试了三次都没有成功，没有改动任何内容。请再试一次；仍不行请告诉系统管理员',
    en: 'Something broke on our side, three times in a row; nothing was changed. Please try again, and tell the administrator if it persists',
  },
  'permission-lost': {
    status: 409,
    zh: '您已没有导入台账的权限，没有改动任何内容',
    en: 'Importing ledgers is no longer yours to do; nothing was changed',
  },
});
