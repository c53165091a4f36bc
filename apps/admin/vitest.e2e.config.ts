import { defineConfig } from 'vitest/config';

/** Browser tests of the built admin: one real service for all files, one after the other. */
export default defineConfig({
  ssr: { resolve: { conditions: ['nianbao:source'] } },
  resolve: { conditions: ['nianbao:source'] },
  test: {
    name: 'admin-e2e',
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['./e2e/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
