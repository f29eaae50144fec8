import { notFound, problems } from './domain-error';

const RETRY = new Set(['40001', '40P01']);

const sqlStateOf = (error: unknown): string | undefined => {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : undefined;
};

/** The transaction began before something that it has to follow; run again, it begins after it. Known to all as a serialization failure. */
export class BegunTooEarly extends Error {
  readonly code = '40001';
}

export const retryable = (error: unknown) => RETRY.has(sqlStateOf(error) ?? '');

const Sql = problems({
  'already-exists': { status: 409, zh: '已有相同的记录', en: 'The same record exists already' },
  'refers-to-nothing': { status: 422, zh: '所指的记录不存在', en: 'It refers to a record that does not exist' },
  'value-refused': { status: 400, zh: '有一个值无法保存，请检查后重试', en: 'A value cannot be stored; please check it' },
  'try-again': { status: 503, zh: '正忙，请稍后重试，没有丢失任何内容', en: 'Busy; please try again, nothing was lost' },
  'disk-full': { status: 507, zh: '服务器磁盘已满，没有保存', en: 'The disk of the server is full; nothing was saved' },
});

const BY_STATE: [RegExp, Parameters<typeof Sql>[0]][] = [
  [/^23505$/, 'already-exists'],
  [/^23503$/, 'refers-to-nothing'],
  [/^(22...|23514|23502)$/, 'value-refused'],
  [/^(40001|40P01|57P0.|08...|53300)$/, 'try-again'],
  [/^53100$/, 'disk-full'],
];

/** What a refusal by PostgreSQL means to the caller; undefined when it is a fault of ours. */
export function domainErrorOf(error: unknown) {
  const state = sqlStateOf(error);
  if (state === '42501') return notFound();
  const known = state && BY_STATE.find(([pattern]) => pattern.test(state));
  return known ? Sql(known[1]) : undefined;
}
