/**
 * `work`, never twice at the same time: asked for while it goes on, however often, it is done once more after
 * that. Each call resolves when nothing is left to do. `work` is not to fail.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  let isWanted = false;
  const workOn = async () => {
    while (isWanted) {
      isWanted = false;
      await work();
    }
    underWay = null;
  };
  return () => {
    isWanted = true;
    underWay ??= workOn();
    return underWay;
  };
}
