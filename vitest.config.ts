import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const LIBS = fileURLToPath(new URL('./libs', import.meta.url));

export default defineConfig({
  // The root tsconfig leaves the client to its own compiler; its pure files still look at contracts.
  resolve: {
    tsconfigPaths: true,
    alias: [
      { find: /^@luodi\/(\w+)\/contract$/, replacement: `${LIBS}/$1/contract/src/index.ts` },
      { find: /^@luodi\/(\w+)\/client\/rules$/, replacement: `${LIBS}/$1/client/src/rules.ts` },
    ],
  },
  test: {
    globals: true,
    include: [
      'apps/server/**/*{.,.e2e-}spec.ts',
      'libs/*/{contract,server}/**/*{.,.e2e-}spec.ts',
      'libs/*/client/**/*.rules.spec.ts',
      'tools/**/*.spec.ts',
    ],
    globalSetup: ['libs/shared/server/src/testing/test-server.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // Nothing here is replaced by a mock, so files may share a process: Nest, TypeORM and the product are loaded once, not 171 times.
    isolate: false,
  },
});
