import { undoSteps } from '../tests/real-sites/undo-steps.ts';

/** Collects how to end each thing that was started. */
export interface Started {
  add(end: () => unknown): void;
}

/**
 * Runs to the end or to Ctrl-C, then ends all that was started, last first; a second Ctrl-C does not hurry
 * it.
 */
export async function runUntilEnded(run: (started: Started) => Promise<void>): Promise<void> {
  const started = undoSteps();
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await started.undoAll().catch((error) => console.error(error));
    process.exit();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    await run(started);
  } catch (error) {
    // What fails because it is being ended is no failure.
    if (!isEnding) {
      console.error('FAILED ', error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
  await end();
}
