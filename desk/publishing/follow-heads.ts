import { doctor } from './doctor.ts';
import { renewHeads } from './renew-heads.ts';

/** How often a running desk looks whether a head is due, in milliseconds. */
const interval = 60 * 60 * 1000;

/**
 * Signs heads anew as long as the desk runs: now where one is due, and later whenever one is. The log says
 * what could not be done and what needs attention. Returns the function that ends it. It waits for nothing
 * at start, since a mirror that is asked may take long to answer.
 */
export function followHeads(dataFolder: string): () => Promise<void> {
  let ended = false;
  const look = async () => {
    const now = new Date();
    for (const sentence of [...(await renewHeads(dataFolder, now)), ...(await doctor(dataFolder, now))]) {
      console.error(`publishing: ${sentence}`);
    }
  };
  // What goes wrong with publishing does not keep the desk from taking reports.
  const carefully = () => look().catch((error) => console.error('publishing:', error));
  let looking = carefully();
  const timer = setInterval(() => {
    if (!ended) looking = looking.then(carefully);
  }, interval);
  return async () => {
    ended = true;
    clearInterval(timer);
    await looking;
  };
}
