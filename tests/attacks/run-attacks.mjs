// Runs one attack after the other on a regular expression, and tells when each is over: at a tenth of its
// length, and at all of it where the tenth is not over soon.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ source, flags, attacks, length, soon }) => {
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  for (const attack of attacks) {
    const start = performance.now();
    run(expression, attack, length / 10);
    if (performance.now() - start > soon) run(expression, attack, length);
    parentPort.postMessage('survived');
  }
});

function run(expression, { lead, pump, tail }, length) {
  const text = lead + pump.repeat(Math.ceil(length / pump.length)) + tail;
  for (const _ of text.matchAll(expression));
}
