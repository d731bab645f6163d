import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', reportCompressedSize: true },
  // While working on the screens: `npx vite` beside `npm start`.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
