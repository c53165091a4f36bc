import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['nianbao:source'] } },
  resolve: { conditions: ['nianbao:source'] },
  test: {
    name: 'cli',
    globalSetup: process.env['NIANBAO_BUILT'] ? [] : ['test/build-first.ts'],
    testTimeout: 120_000,
  },
});
