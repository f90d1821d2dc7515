import type { ChildProcess } from 'node:child_process';

/** Ends a process we started and waits until it is gone; after `patience` milliseconds it is killed. */
export async function endProcess(child: ChildProcess, patience = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(impatient);
}
