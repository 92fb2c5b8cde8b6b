import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the web app into dist/web; in development `/api` goes to the API on this machine. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  preview: { port: 4173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy allows no `data:` fonts or scripts, so every asset stays a file.
    assetsInlineLimit: 0,
  },
});
