import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    globals: true,
    include: ['apps/server/**/*{.,.e2e-}spec.ts', 'libs/*/{contract,server}/**/*{.,.e2e-}spec.ts', 'libs/*/client/**/*.rules.spec.ts', 'tools/**/*.spec.ts'],
    globalSetup: ['libs/shared/server/src/testing/test-server.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
