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
const readAgain = oneAtATime(() =>
  served.readAgain().catch((error: unknown) => {
    console.error('history-worker', error);
    say({ name: 'failed', reason: messageOf(error) });
  }),
);

addEventListener('message', ({ data }: MessageEvent<ToRowsWorker>) => served.take(data));
watchChanges(() => void readAgain());
void readAgain();
