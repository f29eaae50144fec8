import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Amounts of different currencies are shown side by side and never summed. */
export const CURRENCIES = ['CNY', 'USD', 'HKD', 'TWD', 'EUR', 'JPY'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Largest amount either way, in 分: 900 billion yuan. Up to here a JSON number holds every 分 exactly. */
export const MAX_FEN = 90_000_000_000_000n;

const YUAN = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;

/**
 * Yuan, as the API carries them, to 分 (the hundredth part of any currency), as the database keeps them.
 * @throws RangeError when it is no amount: more than two decimals, not finite, or beyond ±9·10¹¹ yuan
 */
export function toFen(yuan: number): bigint {
  const fen = fenOf(yuan);
  if (fen === null) throw new RangeError(`Not an amount in yuan: ${yuan}`);
  return fen;
}

/** 分 to yuan: a number of at most two decimals, exact within ±`MAX_FEN`. */
export function toYuan(fen: bigint): number {
  if (fen > MAX_FEN || fen < -MAX_FEN) throw new RangeError(`Beyond the largest amount: ${fen}`);
  return Number(fen) / 100;
}

export function isMoney(value: unknown): value is number {
  return fenOf(value) !== null;
}

/** An amount in yuan, at most two decimals, within ±900 billion. */
export function IsMoney(options?: ValidationOptions): PropertyDecorator {
  const defaultMessage = () => '$property must be an amount in yuan of at most two decimals';
  return ValidateBy({ name: 'isMoney', validator: { validate: isMoney, defaultMessage } }, options);
}

/** By the shortest decimal that reads back as the same number, so that no binary rounding gets in. */
function fenOf(value: unknown): bigint | null {
  const parts = typeof value === 'number' ? YUAN.exec(String(value)) : null;
  if (!parts) return null;
  const [, sign = '', whole = '', decimals = ''] = parts;
  const fen = BigInt(sign + whole + decimals.padEnd(2, '0'));
  return fen > MAX_FEN || fen < -MAX_FEN ? null : fen;
}
