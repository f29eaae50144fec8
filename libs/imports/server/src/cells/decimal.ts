/**
 * A decimal number times a whole size, rounded half up: money never passes through floating point.
 * Null when the text is no plain number. `1,234.5` and `1.2e-3` are read too.
 */
export function timesExact(text: string, size: bigint): bigint | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:e([+-]?\d{1,2}))?$/i.exec(text);
  if (!match) return null;
  const digits = BigInt(match[1]!.replaceAll(',', '') + (match[2] ?? ''));
  const scale = (match[2]?.length ?? 0) - Number(match[3] ?? 0);
  if (scale <= 0) return digits * size * 10n ** BigInt(-scale);
  const divisor = 10n ** BigInt(scale);
  return (digits * size + divisor / 2n) / divisor;
}
