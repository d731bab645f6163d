import { defineConfig } from 'vitest/config';

const shared = { globalSetup: ['test/support/test-server.ts'], hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Vitest would leave a core free; the database that tests wait for needs only part of one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,bench,bin}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          setupFiles: ['test/support/same-cases.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // In a real browser, one file after the other: a second Chromium would only slow the first one down.
        test: {
          ...shared,
          name: 'browser',
          include: ['test/e2e/*.e2e.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
