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
  'changed-since-review': {
    status: 409,
    zh: '审阅之后“{name}”已被他人修改，没有写入任何内容。请重新上传审阅',
    en: '“{name}” was changed after the review; nothing was written. Please upload again',
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
