import type { Language } from './problem';

/** What a failed class-validator rule says to a person, on both sides. Keys are the rule names of class-validator. */
const RULES: Record<string, Record<Language, string>> = {
  isDefined: { zh: '请填写', en: 'Required' },
  isNotEmpty: { zh: '请填写', en: 'Required' },
  isString: { zh: '请填写文字', en: 'Enter text' },
  minLength: { zh: '太短了', en: 'Too short' },
  maxLength: { zh: '太长了，请精简', en: 'Too long, please shorten' },
  isNumber: { zh: '请填写数字', en: 'Enter a number' },
  isInt: { zh: '请填写整数', en: 'Enter a whole number' },
  min: { zh: '数值太小', en: 'Too small' },
  max: { zh: '数值太大', en: 'Too large' },
  isMoney: { zh: '金额以元为单位，最多两位小数，不超过9000亿元', en: 'An amount in yuan, at most two decimals, below 900 billion' },
  isQuantity: { zh: '请填写数字，最多两位小数', en: 'A number of at most two decimals' },
  isIn: { zh: '请从列表中选择', en: 'Choose one of the list' },
  isUuid: { zh: '请选择一条记录', en: 'Choose a record' },
  isBoolean: { zh: '请选择是或否', en: 'Choose yes or no' },
  isArray: { zh: '请给出列表', en: 'Give a list' },
  arrayMaxSize: { zh: '项目太多', en: 'Too many entries' },
  arrayMinSize: { zh: '至少一项', en: 'At least one entry' },
  arrayUnique: { zh: '有重复的项', en: 'An entry is repeated' },
  isDay: { zh: '请填写日期，如 2026-03-05', en: 'Enter a day such as 2026-03-05' },
  isPartialDay: { zh: '请填写日期或月份，如 2026-03-05 或 2026-03', en: 'Enter a day or month such as 2026-03-05 or 2026-03' },
  isInstant: { zh: '请填写时间，如 2026-03-12T16:00:00Z', en: 'Enter a time such as 2026-03-12T16:00:00Z' },
  isEmail: { zh: '邮箱格式不对', en: 'Not an e-mail address' },
  matches: { zh: '格式不对', en: 'Not in the expected form' },
  whitelistValidation: { zh: '没有这个字段', en: 'There is no such field' },
  nestedValidation: { zh: '内容不对', en: 'Not in the expected form' },
  isObject: { zh: '内容不对', en: 'Not in the expected form' },
};

export function ruleWords(rule: string, language: Language): string {
  return (RULES[rule] ?? { zh: '内容不对', en: 'Not accepted' })[language];
}
