import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

/** Where the API listens while developing; in production it serves this application itself. */
const api = process.env['NIANBAO_API'] ?? 'http://127.0.0.1:8711';

export default defineConfig({
  plugins: [solid(), tailwindcss()],
  resolve: { conditions: ['nianbao:source', 'solid', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
});
