import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { unitsThatShare } from './tests/which-units-share.ts';

/** Slow proofs and what is run in Firefox besides, which `npm run test:long` runs. */
const long = 'tests/**/*.long.{test,spec}.ts';

/** All tests of code that needs neither a browser nor a running desk. */
const units = ['src', 'tests', 'demo', 'desk', 'cli']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /(?<!\.long)\.test\.tsx?$/.test(file))
  .filter((file) => !/^tests\/(?:chromium|desk|firefox|real-sites)\//.test(file));
const sharing = unitsThatShare(units);

const unit = {
  // A thread starts sooner than a process.
  pool: 'threads' as const,
  maxWorkers: '100%',
  // Nothing here waits for anything, but a slow or busy machine may take long over what it computes.
  testTimeout: 120_000,
};

/** The tests of a desk that is asked over HTTP, whichever PostgreSQL it has; the others are about one. */
const ofDesks = readdirSync('tests/desk')
  .filter((name) => /(?<!\.long)\.test\.ts$/.test(name))
  .map((name) => `tests/desk/${name}`)
  .filter((file) => readFileSync(file, 'utf8').includes("'./test-desk.ts'"));

/** The tests of desks once more on a PostgreSQL server: `npm run test:long` runs them. */
const desksOn = (name: string, groupOrder: number) => ({
  extends: true as const,
  test: {
    name,
    include: ofDesks,
    globalSetup: 'tests/desk/servers/on-postgres.ts',
    setupFiles: 'tests/desk/servers/use-postgres.ts',
    maxWorkers: 3,
    sequence: { groupOrder },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/**
 * Pure code runs first, a file on each processor; then the desk and what drives browsers or forum software,
 * which wait now and then: more files at a time.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit apart',
          setupFiles: 'tests/pretend-extension.ts',
          include: units.filter((file) => !sharing.includes(file)),
        },
      },
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          // To load for each file anew what all of them have costs more than most tests do.
          isolate: false,
          setupFiles: ['tests/pretend-extension.ts', 'tests/leave-as-found.ts'],
          include: sharing,
        },
      },
      {
        extends: true,
        test: {
          name: 'desk',
          // To load the desk and its database for each file anew costs more than most files do.
          isolate: false,
          setupFiles: ['tests/desk/server-globals.ts', 'tests/leave-as-found.ts'],
          maxWorkers: 5,
          sequence: { groupOrder: 1, setupFiles: 'list' },
          include: ['tests/desk/**/*.test.ts'],
          exclude: [long],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: [
            'tests/chromium/**/*.spec.ts',
            'tests/firefox/**/*.spec.ts',
            'tests/real-sites/**/*.test.ts',
          ],
          exclude: [long],
          setupFiles: 'tests/browsers/keep-what-failed.ts',
          // A browser test keeps nothing in its modules, and loading the drivers costs a second each time.
          isolate: false,
          // What is waited for comes late on a busy machine.
          expect: { poll: { timeout: 60_000 } },
          maxWorkers: 5,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: [long],
          setupFiles: 'tests/browsers/keep-what-failed.ts',
          isolate: false,
          expect: { poll: { timeout: 60_000 } },
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      desksOn('desk on PostgreSQL', 3),
      desksOn('desk through a pooler', 4),
    ],
  },
});
