import { messageOf } from './contract/result.ts';
import { readRows } from './history/rows/read-rows.ts';
import type { FromRowsWorker, ToRowsWorker } from './history/rows/rows-messages.ts';
import { serveRows } from './history/rows/serve-rows.ts';
import { watchChanges } from './history/watch-changes.ts';
import { foldedLetters, foldedWords } from './matches/letters/folded-letters.ts';
import { oneAtATime } from './platform/one-at-a-time.ts';

/** Reads and searches the history for its page, beside the page's thread. */
const say = (message: FromRowsWorker) => postMessage(message);
const served = serveRows({
  read: () => readRows(foldedLetters),
  foldWords: foldedWords,
  say,
  now: Date.now,
});
/** Why the database could not be read last. */
let failure: string | null = null;
const readAgain = oneAtATime(async () => {
  try {
    failure = null;
    await served.readAgain();
  } catch (error) {
    console.error('history-worker', error);
    failure = messageOf(error);
    sayFailure();
  }
});
const sayFailure = () => failure !== null && say({ name: 'failed', reason: failure });

addEventListener('message', ({ data }: MessageEvent<ToRowsWorker>) => {
  served.take(data);
  // The page does not listen yet when reading begins.
  sayFailure();
});
watchChanges(() => void readAgain());
void readAgain();
