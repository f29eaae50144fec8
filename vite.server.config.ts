import { defineConfig } from 'vite';

/** The server is one bundle of our own code; packages stay in node_modules. `cli` is what `npm run luodi` runs. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node24',
    emptyOutDir: true,
    rollupOptions: {
      input: {
        cli: 'apps/server/src/cli.ts',
        'read-workbook.worker': 'libs/imports/server/src/read-workbook.worker.ts',
        'annotate-workbook.worker': 'libs/imports/server/src/annotate-workbook.worker.ts',
      },
    },
  },
});
