import { keepTrace, readSalt } from '../../history/page-traces.ts';
import { giveWay, pause } from '../../platform/wait-at-most.ts';
import { inTurn } from '../../tabs/in-turn.ts';
import { traceOf } from './trace-of-text.ts';

/** Texts wait so long, in milliseconds: a page is painted first, and what comes in pieces is kept as one. */
const wait = 2000;

/** Texts that were looked up and are not kept yet, by the address of their page. */
const waiting = new Map<string, string[]>();

/** Keeps a trace of texts that were looked up for a page, once there is nothing more pressing to do. */
export function noteTexts(page: string, texts: readonly string[]): void {
  const isFirst = waiting.size === 0;
  waiting.set(page, [...(waiting.get(page) ?? []), ...texts]);
  if (isFirst) void pause(wait).then(() => inTurn('page-traces', keepNoted));
}

/** What cannot be kept is given up: nothing but being told later hangs on it. */
async function keepNoted(): Promise<void> {
  const noted = [...waiting];
  waiting.clear();
  try {
    const salt = await readSalt();
    for (const [page, texts] of noted) {
      const stretches: Uint16Array[] = [];
      for (const text of texts) {
        await giveWay();
        stretches.push(...traceOf(text, salt));
      }
      if (stretches.length > 0) await keepTrace(page, salt, stretches, Date.now());
    }
  } catch (error) {
    console.warn('page-traces', error);
  }
}
