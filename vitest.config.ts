import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'bench/**/*.test.ts', 'bin/**/*.test.ts'],
    globalSetup: ['test/support/test-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
