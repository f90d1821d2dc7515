import { type ReleasingDesk, releaseVerdicts } from './release-verdicts.ts';

/** How often a running desk looks whether something approved is still to be published, in milliseconds. */
const interval = 10 * 60 * 1000;

/**
 * Publishes what was approved and could not be published then, now and from time to time: the process that
 * did so may have died, the disk may have been full. Returns the function that ends it.
 */
export function followReleases(desk: ReleasingDesk): () => Promise<void> {
  const look = async () => {
    const outcome = await releaseVerdicts(desk, { by: 'desk', evenUnchanged: false });
    if (outcome?.state === 'failed') console.error(`verdicts: ${outcome.sentence}`);
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, interval);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
