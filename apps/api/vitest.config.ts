import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['nianbao:source'] } },
  resolve: { conditions: ['nianbao:source'] },
  test: {
    name: 'api',
    globalSetup: ['./test/global-setup.ts'],
    // Making a database takes a second or two, and more when the machine is busy.
    hookTimeout: 120_000,
    testTimeout: 120_000,
    teardownTimeout: 60_000,
    // Every file holds databases in memory.
    maxWorkers: 2,
  },
});
