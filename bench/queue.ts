import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDesk } from '../desk/start-desk.ts';
import { openDatabase } from '../desk/store/open-database.ts';
import { copyEmptyDatabase } from '../tests/desk/empty-database.ts';
import { fillQueue } from './desk/fill-queue.ts';
import { scrollQueue } from './desk/scroll-queue.ts';

/**
 * `npm run bench:queue [-- --check] [--stored N]`: how the review page scrolls through a queue of 100,000
 * reports in a real Chromium. `--check` ends with 1 when one of the targets is missed.
 */

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, stored: { type: 'string', default: '100000' } },
});
const stored = Number(values.stored);

const dataFolder = await mkdtemp(join(tmpdir(), 'bench-queue-'));
try {
  await copyEmptyDatabase(join(dataFolder, 'database'));
  const { database, close } = await openDatabase(null, join(dataFolder, 'database'));
  await fillQueue(database, stored);
  await close();
  const desk = await startDesk({ dataFolder, port: 0 });
  const scrolled = await scrollQueue(desk.address, desk.staffToken).finally(desk.close);
  const { firstLineMs, frameMs, rows, lines } = scrolled;
  const results = {
    'reports stored': stored,
    'from signing in to the first line, ms': firstLineMs,
    'a frame while scrolling, median ms': frameMs.median,
    'a frame while scrolling, p99 ms': frameMs.p99,
    'rows in the page at the most': rows,
    'lines passed in 400 frames': lines,
  };
  const rounded = Object.fromEntries(
    Object.entries(results).map(([name, figure]) => [name, Number(figure.toPrecision(3))]),
  );
  console.table(rounded);
  const targets: [string, boolean][] = [
    ['no frame of a hundred is longer than 50 ms', frameMs.p99 < 50],
    ['fewer than 100 rows in the page', rows < 100],
  ];
  for (const [target, met] of targets) console.log(`${target}: ${met ? 'met' : 'MISSED'}`);
  mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
  writeFileSync(new URL('./results/queue.json', import.meta.url), `${JSON.stringify(rounded, null, 2)}\n`);
  if (values.check && targets.some(([, met]) => !met)) process.exitCode = 1;
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
