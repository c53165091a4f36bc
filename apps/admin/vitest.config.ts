import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [solid()],
  resolve: { conditions: ['nianbao:source', 'browser', 'development'] },
  test: { name: 'admin', environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
