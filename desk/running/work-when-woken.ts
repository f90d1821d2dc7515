/** Work that a desk does beside its answers. */
export interface WokenWork {
  /** Says that there is something to do. Costs the caller nothing, and is not waited for. */
  wake(): void;
  /** Waits until all is done that it was woken for. */
  done(): Promise<void>;
  /** Ends after the piece under way. */
  close(): Promise<void>;
}

/**
 * Has `work` done once at the start, whenever it is woken, and every `interval` milliseconds: never twice at
 * a time, and once more where it is woken meanwhile. `work` asks whether it is to end between two pieces, and
 * deals with its own errors.
 */
export function workWhenWoken(interval: number, work: (isClosed: () => boolean) => Promise<void>): WokenWork {
  let isClosed = false;
  let isWanted = false;
  let running: Promise<void> | null = null;
  const run = async () => {
    while (isWanted && !isClosed) {
      isWanted = false;
      await work(() => isClosed);
    }
  };
  const wake = () => {
    if (isClosed) return;
    isWanted = true;
    running ??= run().finally(() => {
      running = null;
      // Woken after the last look and before this.
      if (isWanted) wake();
    });
  };
  const timer = setInterval(wake, interval).unref();
  wake();
  return {
    wake,
    async done() {
      while (running) await running;
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      await running;
    },
  };
}
