/** Runs `work` when the browser has a moment, and in a second at the latest: what is out of sight may wait for what is seen. */
export function whenIdle(work: () => void): void {
  // Missing in Safari, whatever the types say.
  const idle = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  if (idle) idle(work, { timeout: 1_000 });
  else setTimeout(work, 100);
}
