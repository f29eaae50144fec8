import { defineConfig } from 'vitest/config';

/** Browser journeys: against the built server and client, one file after the other, as a person would. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    globals: true,
    include: ['apps/e2e/src/**/*.e2e.ts'],
    globalSetup: ['apps/e2e/src/support/start-products.ts'],
    // Browser and LibreOffice name files in Chinese, which takes a locale that has the characters.
    env: { LC_ALL: 'C.UTF-8' },
    testTimeout: 240_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
  },
});
