/**
 * Collects how to undo each thing that was started; `undoAll` does it last first, once, even when a step
 * fails.
 */
export function undoSteps() {
  const steps: (() => unknown)[] = [];
  return {
    add(step: () => unknown): void {
      steps.push(step);
    },
    async undoAll(): Promise<void> {
      const failures: unknown[] = [];
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        try {
          await step();
        } catch (failure) {
          failures.push(failure);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'not everything could be ended');
    },
  };
}
