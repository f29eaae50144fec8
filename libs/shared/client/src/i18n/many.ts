/** English plural of a counted noun; Chinese needs none. A count may be text, such as `1000+`. `many(2, 'project')` → "2 projects". */
export function many(count: number | string, one: string, other = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : other}`;
}
