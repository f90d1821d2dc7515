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
