const DAY_MS = 86_400_000;

/** Serial day → ISO day. Excel's 1900 system counts a 29 February 1900 that never was; serials below 61 are off by it. */
export function serialToDay(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 0 || whole > 2_958_465) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(epoch + whole * DAY_MS).toISOString().slice(0, 10);
}

/** Text of a date cell: the day (only its month when the format shows no day), and the clock when the serial holds one. */
export function serialText(serial: number, date1904: boolean, precision: 'day' | 'month'): string | null {
  const day = serialToDay(serial, date1904);
  if (day !== null && precision === 'month') return day.slice(0, 7);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  if (day === null || minutes === 0 || minutes === 1440) return day;
  return `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const DAY_FORMATS = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
const MONTH_FORMATS = new Set([17, 27, 36, 50, 52, 57]);

/**
 * What a number format shows of a day serial; null when it shows no date. Ids 27–58 are the Chinese built-in formats:
 * who types 2026年2月 gets the first of February under `yyyy"年"m"月"`, and means the month.
 */
export function dateFormatPrecision(id: number, code: string | undefined): 'day' | 'month' | null {
  if (DAY_FORMATS.has(id)) return 'day';
  if (MONTH_FORMATS.has(id)) return 'month';
  if (!code) return null;
  const bare = code.split(';')[0]!.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/general/i.test(bare) || !/[yd]/i.test(bare)) return null;
  return /d/i.test(bare) ? 'day' : 'month';
}
