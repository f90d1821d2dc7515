import { messageOf } from './contract/result.ts';
import { compileExceptions, exceptionsIn } from './list/own-list.ts';
import { compileList } from './matches/list/compile-list.ts';
import { type CompiledList, isCompiledList } from './matches/list/compiled-list.ts';
import { MatchWriter } from './scan/match-lines.ts';
import { type PartFacts, type ScanStep, scanFile } from './scan/scan-file.ts';
import { type FromScanWorker, type ToScanWorker, withPart } from './scan/scan-messages.ts';
import { blobSource } from './scan/unpack/file-source.ts';

/** Scans one file for a page, beside its thread: steps go out, and the next are made once they were taken. */
const often = 150;
/** So many matches go out at once. */
const mostAtOnce = 1000;

const say = (message: FromScanWorker, transfer: Transferable[] = []) => postMessage(message, { transfer });
let goOn: () => void = () => {};

addEventListener('message', ({ data }: MessageEvent<ToScanWorker>) => {
  if (data.name === 'next') goOn();
  else void scan(data).catch((error: unknown) => say({ name: 'failed', reason: messageOf(error) }));
});

async function scan(asked: Extract<ToScanWorker, { name: 'scan' }>): Promise<void> {
  const { file, own, exceptions, lists, choices, after } = asked;
  const { compiled, entries } = compileList(own);
  say({ name: 'began', ownIds: entries.map(({ id }) => id) });
  const spared = compileExceptions(exceptions);
  const searched = [compiled, ...lists.filter(isCompiledList)];
  const matches = new MatchWriter();
  let parts: PartFacts[] = [];
  let toldAt = 0;
  for await (const step of scanFile(blobSource(file, file.name), searched, choices, after)) {
    matches.add(step.facts.name, spared ? withoutSpared(step.found, spared) : step.found);
    parts = withPart(parts, step.facts);
    if (!step.isEnd && Date.now() - toldAt < often && matches.count < mostAtOnce) continue;
    const taken = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { lines, entries } = await matches.take();
    const { place, read, size, isEnd } = step;
    const steps = { lines, entries, parts, place, read, size, isEnd };
    say({ name: 'steps', steps }, [entries.buffer]);
    parts = [];
    await taken;
    toldAt = Date.now();
  }
}

/** Without what lies within a word that the person never wants marked, as far as its surroundings show. */
function withoutSpared(found: ScanStep['found'], spared: CompiledList): ScanStep['found'] {
  return found.filter(({ before, passage, after }) => {
    const match = { start: before.length, end: before.length + passage.length };
    return !exceptionsIn(before + passage + after, spared).contains(match);
  });
}
