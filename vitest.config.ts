import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Pure code and the desk run first, side by side; then what drives browsers or forum software, which mostly waits: three files at a time. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'tests/matches/**/*.test.ts',
            'desk/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'desk',
          include: ['tests/desk/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: [
            'tests/in-browser/**/*.spec.ts',
            'tests/in-firefox/**/*.spec.ts',
            'tests/real-sites/**/*.test.ts',
          ],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
