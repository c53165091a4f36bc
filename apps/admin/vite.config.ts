import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

/** Where the API listens while developing; in production it serves this application itself. */
const api = process.env['NIANBAO_API'] ?? 'http://127.0.0.1:8711';

export default defineConfig({
  plugins: [solid(), tailwindcss()],
  resolve: { conditions: ['nianbao:source', 'solid', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  // The manifest says what each page loads first: a test holds it to its bound.
  build: { target: 'es2022', modulePreload: { polyfill: false }, manifest: true },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
});
