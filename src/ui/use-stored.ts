import { useLayoutEffect, useState } from 'preact/hooks';
import { good, messageOf, type Result, refused } from '../contract/result.ts';
import { watchChanges } from '../history/watch-changes.ts';

/**
 * What `read` finds in storage, read again after every change of the database; null while it is first read.
 * `read` must be the same function at each call. A store that fails is the refusal `storage_failed`.
 */
export function useStored<T>(read: () => Promise<T>): Result<T> | null {
  const [stored, setStored] = useState<Result<T> | null>(null);
  // Not after the first frame, as effects are run: it is read while that is drawn.
  useLayoutEffect(() => {
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

/**
 * A function that asks and hands on the answer, unless it was called again meanwhile: a slow older answer
 * must not hide what a newer one found. `ask` is not to fail.
 */
export function latestOf<Answer>(
  ask: () => Promise<Answer>,
  take: (answer: Answer) => void,
): () => Promise<void> {
  let latest = 0;
  return async () => {
    latest += 1;
    const turn = latest;
    const answer = await ask();
    if (turn === latest) take(answer);
  };
}
