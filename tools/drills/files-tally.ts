/** What became of one file: `refused` is in words, `broken` is neither refused in words nor reviewed. */
export interface Outcome {
  fault: string;
  end: 'refused' | 'reviewed' | 'broken';
  /** Of every request for it, the worst status. */
  status: number;
  /** From the upload to its end. */
  ms: number;
}

export interface Row {
  fault: string;
  sent: number;
  refused: number;
  reviewed: number;
  broken: number;
  serverErrors: number;
  longestMs: number;
}

/** One row a kind of fault, in the order in which they were sent. */
export function tallyFiles(outcomes: readonly Outcome[]): Row[] {
  const faults = [...new Set(outcomes.map(({ fault }) => fault))];
  return faults.map((fault) => {
    const own = outcomes.filter((one) => one.fault === fault);
    const ended = (end: Outcome['end']) => own.filter((one) => one.end === end).length;
    return {
      fault,
      sent: own.length,
      refused: ended('refused'),
      reviewed: ended('reviewed'),
      broken: ended('broken'),
      serverErrors: own.filter(({ status }) => status >= 500).length,
      longestMs: Math.max(...own.map(({ ms }) => ms)),
    };
  });
}

/** An answer of the API, as far as it tells what became of a file: a problem document, or the import with its own problem. */
export interface Answer {
  status: number;
  body: { code?: string; title?: string; state?: string; problem?: { code: string; message: string } | null };
}

/** The code of a job that failed three times: words, but for a fault of ours. */
const OURS = 'import-broke';

export function endOf({ status, body }: Answer): Outcome['end'] {
  if (status >= 500) return 'broken';
  if (status >= 400) return inWords(body.code, body.title);
  if (body.state === 'reviewed') return 'reviewed';
  return body.state === 'failed' ? inWords(body.problem?.code, body.problem?.message) : 'broken';
}

const inWords = (code = '', words = ''): Outcome['end'] => (code !== '' && code !== OURS && words !== '' ? 'refused' : 'broken');

export interface Evidence {
  rows: readonly Row[];
  /** Tables that differ though nobody wrote. */
  changed: readonly string[];
  /** Questions for the session that were not answered with 200. */
  unanswered: number;
  /** Highest resident memory of each process and its bound, megabytes. */
  memory: readonly { process: string; peak: number; bound: number }[];
}

/** What went wrong, in words; nothing where all is well. */
export function failuresOf({ rows, changed, unanswered, memory }: Evidence): string[] {
  const ofRows = rows.flatMap(({ fault, broken, serverErrors }) => [
    ...(broken > 0 ? [`${fault}: ${broken} neither refused in words nor reviewed`] : []),
    ...(serverErrors > 0 ? [`${fault}: ${serverErrors} answered with 5xx`] : []),
  ]);
  const tooMuch = memory.filter(({ peak, bound }) => peak > bound);
  return [
    ...(rows.length === 0 ? ['nothing was sent'] : ofRows),
    ...(changed.length > 0 ? [`written though nothing was committed: ${changed.join(', ')}`] : []),
    ...(unanswered > 0 ? [`${unanswered} times the server did not say who is signed in`] : []),
    ...tooMuch.map(({ process, peak, bound }) => `the ${process} took ${peak} MB, more than ${bound}`),
  ];
}
