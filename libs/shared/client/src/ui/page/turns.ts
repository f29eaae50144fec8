/** Runs works one after another, each when `next` says: what is asked for at once does not come in one piece, which the hand would wait for. */
function turns(next: (run: () => void) => void): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  const run = () => {
    waiting.shift()?.();
    if (waiting.length > 0) next(run);
  };
  return (work) => {
    if (waiting.push(work) === 1) next(run);
  };
}

/** A frame each: what one has drawn is seen before the next draws. */
export const inTurn = turns((run) => requestAnimationFrame(run));

/** When the browser has a moment: what is out of sight waits for what is seen. */
export const whenIdle = turns((run) => {
  // Missing in Safari, whatever the types say.
  const idle = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  if (idle) idle(run, { timeout: 1_000 });
  else setTimeout(run, 100);
});
