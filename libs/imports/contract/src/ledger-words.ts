import type { CellProblemCode, ProblemParams, WorkbookProblemCode } from './ledger-problems';
import { cellWordsEn, workbookWordsEn } from './ledger-words.en';

type Say = (params: ProblemParams) => string;
export type CellWords = Record<CellProblemCode, Say>;
export type WorkbookWords = Record<WorkbookProblemCode, Say>;

const list = (value: ProblemParams[string] | undefined): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));

const LEDGER_ZH: Record<string, string> = {
  negotiating: '这像是在谈项目台账，请改选种类。',
  signed: '这像是签约项目台账，请改选种类。',
  visits: '这像是客商活动台账，请改选种类。',
};

const workbookWordsZh: WorkbookWords = {
  'workbook-not-xlsx': () => '这不是 .xlsx 工作簿，也不是 .csv 表格。请在 Excel 或 WPS 中“另存为” .xlsx 后重新上传。',
  'workbook-is-xls': () => '这是旧版 .xls 文件（改后缀名不会改变格式）。请用 Excel 或 WPS 打开，“另存为” .xlsx 后重新上传。',
  'workbook-encrypted': () => '工作簿设有打开密码。请去掉密码后重新上传。',
  'workbook-truncated': () => '文件不完整，可能没有传完。请重新下载或另存一份后再上传。',
  'workbook-damaged': ({ part }) => `文件已损坏${part ? `（${part}）` : ''}。请用 Excel 或 WPS 打开并另存一份后再上传。`,
  'workbook-unsafe': () => '文件内含不允许的文档类型声明，已拒收。请用 Excel 或 WPS 另存一份后再上传。',
  'workbook-too-large': ({ megabytes }) => `文件超过 ${megabytes} MB。请删去图片或拆分后再上传。`,
  'workbook-bomb': () => '文件解压后过大，已停止读取。请只保留台账所在的工作表后再上传。',
  'workbook-too-heavy': () => '文件读取超出时间或内存限制，已停止。请拆分后再上传。',
  'csv-quote-open': ({ row }) => `第 ${row} 行的引号没有关上，后面的内容都读成了同一格。请补上引号，或另存为 .xlsx 后重新上传。`,
  'csv-garbled': () => '文字已经是乱码：GBK 编码的文件曾被按 UTF-8 打开并另存。请用原文件，或在 Excel、WPS 中另存为 .xlsx 后重新上传。',
  'csv-encoding-unknown': () => '认不出文字编码（不是 UTF-8，也不是 GBK）。请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。',
  'too-many-rows': ({ rows, sheet }) => `工作表“${sheet}”超过 ${rows} 行。请拆分后再上传。`,
  'too-many-columns': ({ columns, sheet }) => `工作表“${sheet}”超过 ${columns} 列，不是有效的工作表。`,
  'sheet-empty': () => '工作簿里没有内容（图片中的表格读不出来）。请检查是否选对了文件。',
  'head-not-found': ({ looked, read, sheet, looksLike }) =>
    `没有找到表头。需要有：${list(looked)}；读到的是${sheet ? `“${sheet}”中的` : ''}：${list(read) || '（无）'}。${LEDGER_ZH[String(looksLike)] ?? '请检查台账种类和表头名称。'}`,
};

const cellWordsZh: CellWords = {
  'text-hidden-characters': () => '含有看不见的字符，已去除，请核对。',
  'text-garbled': () => '文字像是乱码，请核对原文件。',
  'text-too-long': ({ length, max }) => `有 ${length} 个字，最多 ${max} 个。请精简。`,
  'value-missing': () => '这一格不能为空，请填写。',
  'value-unknown': ({ allowed }) => `看不懂这个填法。请填：${list(allowed)}。`,
  'error-value': () => '公式出错，没有值。请改为数值或文字。',
  'amount-unreadable': () => '看不懂这个金额。请填数字，或如“1.2亿元”“500万美元”。',
  'amount-range': () => '填的是区间。请填一个数。',
  'amount-negative': () => '金额不能为负。请核对。',
  'amount-out-of-range': () => '金额过大。请核对数字和单位。',
  'amount-unlikely': () => '金额超过一千亿，请核对单位是亿元还是万元。',
  'amount-summed': () => '各期金额已相加，请核对。',
  'amount-remark': () => '括号里的说明没有计入金额，请核对。',
  'amount-merged': ({ from }) => `金额与 ${from} 合并在一格，只计入该行，本行按未填处理。`,
  'unit-assumed': ({ unit }) => `表头和表上方都没有写单位，按${unit}读取，请核对。`,
  'currency-unexpected': ({ currency, expected }) => `这一列应为 ${expected}，这里按所写的 ${currency} 读取，请核对。`,
  'area-unreadable': () => '看不懂这个面积。请填数字，或如“78亩”“25000㎡”。',
  'area-converted': ({ sqm }) => `${sqm}㎡ 已按 1亩=666.67㎡ 换算，请核对。`,
  'day-unreadable': () => '看不懂这个日期。请填如“2026.3.5”或“2026年3月”。',
  'day-impossible': () => '没有这一天。请核对。',
  'day-ambiguous': ({ first, second }) => `可能是 ${first}，也可能是 ${second}。请写成“2026年3月”的样子。`,
  'day-vague': () => '只写到年或季度，请至少写到月。',
  'day-year-assumed': ({ year }) => `没有写全年份，按 ${year} 年读取，请核对。`,
  'tick-unclear': () => '看不出办没办。请填“√”“办理中”或日期。',
  'credit-code-as-number': () => '信用代码被存成了数字，后几位已丢失。请把单元格设为文本后重填。',
  'credit-code-shape': ({ length }) => `信用代码应为 18 位数字和大写字母（没有 I、O、S、V、Z），这里是 ${length} 位。请核对。`,
  'name-missing': () => '没有项目名称，这一行不会导入。请填写。',
  'row-hidden': ({ row }) => `第 ${row} 行在表中是隐藏的，也已读入，请核对。`,
  'column-hidden': ({ column }) => `${column} 列在表中是隐藏的，也已读入，请核对。`,
  'blank-filled': ({ text }) => `空着。.csv 不记合并单元格，按上面的“${text}”读取，请核对。`,
};

/** What is wrong with a file, and what to do. */
export function workbookMessage(code: WorkbookProblemCode, params: ProblemParams, language: 'zh' | 'en'): string {
  return (language === 'zh' ? workbookWordsZh : workbookWordsEn)[code](params);
}

/** What is wrong with a cell, and what to do; the address is named in front. */
export function cellMessage(problem: { address: string; code: CellProblemCode; params: ProblemParams }, language: 'zh' | 'en'): string {
  const { address, code, params } = problem;
  return language === 'zh' ? `${address}：${cellWordsZh[code](params)}` : `${address}: ${cellWordsEn[code](params)}`;
}
