import { messageOf } from './contract/result.ts';
import { compileExceptions, exceptionsIn } from './list/own-list.ts';
import { compileList } from './matches/list/compile-list.ts';
import { type CompiledList, isCompiledList } from './matches/list/compiled-list.ts';
import { type ScanStep, scanFile } from './scan/scan-file.ts';
import type { FromScanWorker, ToScanWorker } from './scan/scan-messages.ts';
import { blobSource } from './scan/unpack/file-source.ts';

/** Scans one file for a page, beside its thread: a step goes out, and the next is made once it was taken. */
const often = 150;

const say = (message: FromScanWorker) => postMessage(message);
let goOn: () => void = () => {};

addEventListener('message', ({ data }: MessageEvent<ToScanWorker>) => {
  if (data.name === 'next') goOn();
  else void scan(data).catch((error: unknown) => say({ name: 'failed', reason: messageOf(error) }));
});

async function scan(asked: Extract<ToScanWorker, { name: 'scan' }>): Promise<void> {
  const { file, own, exceptions, lists, choices, after } = asked;
  const { compiled } = compileList(own);
  say({ name: 'began', ownIds: compiled.entryIds });
  const spared = compileExceptions(exceptions);
  const searched = [compiled, ...lists.filter(isCompiledList)];
  let found: ScanStep['found'] = [];
  let toldAt = 0;
  for await (const step of scanFile(blobSource(file, file.name), searched, choices, after)) {
    found.push(...(spared ? withoutSpared(step.found, spared) : step.found));
    if (!step.isEnd && Date.now() - toldAt < often && found.length < 1000) continue;
    const taken = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    say({ name: 'step', step: { ...step, found } });
    found = [];
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
