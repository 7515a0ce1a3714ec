import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  appType: 'custom',
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    // data: addresses are refused by the Content-Security-Policy
    assetsInlineLimit: 0,
    // older targets would expand light-dark() and double the style sheet
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: ['client/islands/main.ts', 'client/theme.ts'] },
  },
}));
