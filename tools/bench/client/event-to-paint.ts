import type { Page } from 'playwright-core';

declare global {
  interface Window {
    eventToPaint: number[];
  }
}

/**
 * Notes of every event of a person's, in ms, how long it took from its own time stamp until the next frame was painted: what INP counts, and moves
 * of the pointer too, which it leaves out. Whatever a listener does in between is in it. To be called before the page is opened.
 */
export async function noteEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.eventToPaint = [];
    const painted = (at: number) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.eventToPaint.push(performance.now() - at);
      // A frame calls back before it is painted; a message sent then arrives after.
      requestAnimationFrame(() => port2.postMessage(null));
    };
    const types = ['pointerdown', 'pointermove', 'pointerup', 'click', 'keydown', 'keyup', 'input', 'wheel'];
    for (const type of types) addEventListener(type, ({ timeStamp }) => painted(timeStamp), { capture: true, passive: true });
  });
}

/** The slowest event of what is done, in ms. */
export async function slowest(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => void (window.eventToPaint = []));
  await act();
  // Two frames later the last event has been painted too.
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return Math.max(...window.eventToPaint);
  });
}
