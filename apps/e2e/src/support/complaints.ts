import type { Page } from 'playwright-core';

/** Nobody is signed in yet: the server says so, and the browser repeats it on the console. */
const EXPECTED = /\/api\/session$|status of 401/;

/** Listens to a page: what it says on the console, throws, asks for in vain. Take answers what came up since it was last asked. */
export function listenTo(page: Page): { take(): string[] } {
  let heard: string[] = [];
  const note = (what: string) => void (EXPECTED.test(what) || heard.push(what));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && note(`console: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('response', (answer) => answer.status() >= 400 && note(`${answer.status()} ${answer.url()}`));
  // A page left before it had all it asked for takes its questions back.
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && note(`failed: ${request.url()}`));
  return {
    take() {
      const all = heard;
      heard = [];
      return all;
    },
  };
}
