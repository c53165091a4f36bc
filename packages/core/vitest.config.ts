import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['nianbao:source'] } },
  resolve: { conditions: ['nianbao:source'] },
  // Property tests do a fixed amount of work; a busy machine must not make them fail.
  test: { name: 'core', testTimeout: 60_000 },
});
