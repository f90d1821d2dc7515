import { useEffect, useState } from 'preact/hooks';
import { good, messageOf, type Result, refused } from '../contract/result.ts';
import { watchChanges } from '../history/watch-changes.ts';
import { latestOf } from './latest-of.ts';

/**
 * What `read` finds in storage, read again after every change of the database; null while it is first read. `read` must be the same function at each call. A store that fails is the refusal `storage_failed`.
 */
export function useStored<T>(read: () => Promise<T>): Result<T> | null {
  const [stored, setStored] = useState<Result<T> | null>(null);
  useEffect(() => {
    let isOver = false;
    const readAgain = latestOf(
      () => tryToRead(read),
      (result) => {
        if (!isOver) setStored(result);
      },
    );
    void readAgain();
    const stopWatching = watchChanges(readAgain);
    return () => {
      isOver = true;
      stopWatching();
    };
  }, [read]);
  return stored;
}

async function tryToRead<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return good(await read());
  } catch (error) {
    console.error('use-stored', error);
    return refused('storage_failed', messageOf(error));
  }
}
