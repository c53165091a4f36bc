import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['nianbao:source'] } },
  resolve: { conditions: ['nianbao:source'] },
  // The first PDF of a file starts a worker and loads its fonts; on a busy machine that takes seconds.
  test: { name: 'render', testTimeout: 60_000 },
});
