import { defineConfig } from 'vite';

// Emitted into the server's wwwroot; one lazy entry a page. File names carry no hash: the server adds its own version query.
export default defineConfig({
  base: '/designer/',
  build: {
    outDir: '../src/Permits.Server/wwwroot/designer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { viewer: 'src/viewer.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
