import { defineConfig } from 'vitest/config';

/** Browser tests: one real server and one real browser for all files, one after the other. */
export default defineConfig({
  ssr: { resolve: { conditions: ['nianbao:source'] } },
  resolve: { conditions: ['nianbao:source'] },
  test: {
    name: 'admin-e2e',
    include: ['e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
