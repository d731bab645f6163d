import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // About 600 kB before compression, 180 kB after: most of it is Mantine, Zod, the router and the sentences of both languages.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // React changes rarely: a browser that has it keeps it when our own pages change. The other libraries stay with
        // the pages that use them, so that the first page does not wait for the trees and tables of the second.
        codeSplitting: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }] },
      },
    },
  },
  // While working on the screens: `npx vite` beside `npm start`.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
