/** What a log may tell of a fault. */
export interface FaultFacts {
  error: string;
  message?: string;
  /** SQLSTATE or a system code. */
  code?: string;
  table?: string;
  constraint?: string;
  /** Where it happened, innermost first. */
  stack?: string[];
  cause?: FaultFacts;
}

/** Of these classes PostgreSQL's messages speak of names, rights and resources; those of the others repeat values. */
const OF_NO_VALUE = /^(08|42|53|57|58|XX)...$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;
const VALUES: [RegExp, string][] = [
  // From the first sign to the last: what is quoted may hold quotations itself.
  [/".*"|`.*`|\(.*\)/gs, '…'],
  [/(^|[\s=:,[])'.*'/gs, '$1…'],
  [/[\w.+-]+@[\w.-]+/g, '…'],
  [/[^\x20-\x7e…]+/g, '…'],
  [/[\d+-]*\d{4,}[\d+-]*/g, '…'],
];

/** A message without what it may repeat of what somebody wrote: quotations, brackets, addresses, numbers and Chinese. */
export const withoutValues = (message: string): string => VALUES.reduce((text, [value, sign]) => text.replace(value, sign), message);

/** Name, place and kind of a fault, and nothing of the values it happened to. */
export function factsOf(error: unknown): FaultFacts {
  if (!(error instanceof Error)) return { error: 'fault', message: withoutValues(String(error)) };
  const { code, table, constraint } = ((error as { driverError?: object }).driverError ?? error) as Record<string, string | undefined>;
  const silent = code !== undefined && SQLSTATE.test(code) && !OF_NO_VALUE.test(code);
  return {
    error: error.name,
    ...(silent ? {} : { message: withoutValues(error.message) }),
    ...{ code, table, constraint },
    stack: error.stack?.split('\n').flatMap((line) => (/^ +at /.test(line) ? [line.trim()] : [])),
    ...(error.cause === undefined ? {} : { cause: factsOf(error.cause) }),
  };
}
