const waiting: (() => void)[] = [];

/** Runs `work` when the browser has a moment, one after another: what is out of sight may wait for what is seen, and for the hand. */
export function whenIdle(work: () => void): void {
  if (waiting.push(work) === 1) atNextMoment();
}

function atNextMoment(): void {
  // Missing in Safari, whatever the types say.
  const idle = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  if (idle) idle(next, { timeout: 1_000 });
  else setTimeout(next, 100);
}

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) atNextMoment();
}
