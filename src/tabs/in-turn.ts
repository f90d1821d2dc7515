/** The last piece of work of each queue. */
const lastOf = new Map<string, Promise<unknown>>();

/**
 * Does pieces of work of one queue one after the other, in the order they are asked for; one that fails stops
 * none.
 */
export function inTurn<T>(queue: string, work: () => Promise<T>): Promise<T> {
  const before = lastOf.get(queue) ?? Promise.resolve();
  const done = before.then(work, work);
  lastOf.set(queue, done);
  const forget = () => {
    if (lastOf.get(queue) === done) lastOf.delete(queue);
  };
  done.then(forget, forget);
  return done;
}

/** Work that waits for its turn, by its queue. */
const notBegun = new Map<string, Promise<unknown>>();

/**
 * Does one kind of work in its queue. Asked for while an earlier one goes on it is done once more after that,
 * however often it was asked for: it then sees what is so by that time.
 */
export function onceInTurn<T>(queue: string, work: () => Promise<T>): Promise<T> {
  const due = notBegun.get(queue) as Promise<T> | undefined;
  if (due) return due;
  const done = inTurn(queue, () => {
    notBegun.delete(queue);
    return work();
  });
  notBegun.set(queue, done);
  return done;
}
