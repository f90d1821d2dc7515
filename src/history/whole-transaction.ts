/** What is needed of a transaction of idb, whatever its stores. */
interface Transaction {
  done: Promise<void>;
  abort(): void;
}

/**
 * Runs `steps` as the whole of a transaction: all of it is kept, or nothing. Rejects with the reason the
 * browser had; when a disk is full, Firefox ends the transaction with that reason and lets the next step fail
 * with another.
 */
export async function wholeTransaction<T>(transaction: Transaction, steps: () => Promise<T>): Promise<T> {
  // Settled here, so that it is never an unhandled rejection while the steps are awaited.
  const ended = transaction.done.then(
    () => null,
    (reason: unknown) => reason,
  );
  try {
    const value = await steps();
    const reason = await ended;
    if (reason !== null) throw reason;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The browser has ended it already, with the reason we look for.
    }
    const reason = await ended;
    throw reason instanceof DOMException && reason.name !== 'AbortError' ? reason : error;
  }
}
