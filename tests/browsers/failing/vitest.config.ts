import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browsers/failing/fails.spec.ts'],
    setupFiles: './tests/browsers/keep-what-failed.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
