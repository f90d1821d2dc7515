// Runs one attack after the other on a regular expression, and tells when each is over.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ source, flags, attacks, length }) => {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  for (const { lead, pump, tail } of attacks) {
    const text = lead + pump.repeat(Math.ceil(length / pump.length)) + tail;
    for (const _ of text.matchAll(expression));
    parentPort.postMessage('survived');
  }
});
