import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { compileList } from '../src/matches/list/compile-list.ts';
import { scanWhole } from '../tests/scan-in-memory.ts';
import { wordEntries } from './bench-entry.ts';
import { sample, shapes, writeFile } from './scan-files.ts';
import { scanInBrowser } from './scan-in-browser.ts';
import { scanEntries, scanWords } from './scan-words.ts';

/**
 * `npm run bench:scan [-- --check] [--megabytes N] [--only NAME,…] [--in node,chromium] [--claims]`: exports
 * of a forum of 1,000 MB, or N, scanned for 10,000 words in Node, and on the page of the built extension in
 * Chromium (`npm run build` first). `--claims` looks for 4,110 claims besides, for which there is no target;
 * `--check` ends with 1 when one is missed.
 */

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    megabytes: { type: 'string', default: '1000' },
    only: { type: 'string', default: Object.keys(shapes).join(',') },
    in: { type: 'string', default: 'node,chromium' },
    claims: { type: 'boolean', default: false },
  },
});
/** Megabytes of text in a second, by the format; and memory, in bytes. */
const leastRates = { plain: 50, other: 20 };
const mostMemory = 200e6;
const size = Number(values.megabytes) * 1e6;

await checkSample();
const folder = mkdtempSync(join(tmpdir(), 'bench-scan-'));
const entries = scanEntries(values.claims);
const entryFile = join(folder, 'entries.json');
writeFileSync(entryFile, JSON.stringify(entries));
const rows: Record<string, string | number>[] = [];
try {
  for (const name of values.only.split(',')) {
    const make = shapes[name];
    if (!make) throw new Error(`${name} is none of ${Object.keys(shapes).join(', ')}`);
    const path = join(folder, name);
    const shape = make();
    const isPacked = name.endsWith('.gz');
    // A packed file is made as large as its text is to be, not itself.
    const growth = isPacked ? gunzipSync(shape.block).length / shape.block.length : 1;
    writeFile(path, shape, size / growth);
    const text = statSync(path).size * growth;
    for (const where of values.in.split(',')) {
      const took: Took = where === 'node' ? inNode(path) : await scanInBrowser(path, entries);
      const { ms, cpuMs, peakBytes, browserBytes, matches } = took;
      const least = /^posts\.(csv|jsonl)$/.test(name) ? leastRates.plain : leastRates.other;
      const rate = text / 1000 / ms;
      rows.push({
        file: values.claims ? `${name}, with claims` : name,
        MB: Number(values.megabytes),
        in: where,
        'MB/s': Math.round(rate),
        'MB/s of processor time': Math.round(text / 1000 / cpuMs),
        'peak MB': Math.round(peakBytes / 1e6),
        ...(browserBytes === undefined ? {} : { 'of it the browser': Math.round(browserBytes / 1e6) }),
        matches,
        met: values.claims ? '' : rate >= least && peakBytes < mostMemory ? 'yes' : 'NO',
      });
      keepRows();
    }
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(
  `${values.megabytes} MB of text, ${values.claims ? '10,000 words and 4,110 claims' : '10,000 words'}, load ${loadavg()[0]?.toFixed(1)} of ${cpus().length}`,
);
console.log('targets: 50 MB/s for posts.csv and posts.jsonl, 20 for all others, less than 200 MB');
console.table(rows);
if (values.check && rows.some(({ met }) => met === 'NO')) process.exitCode = 1;

/** Writes down what was measured so far; what was not scanned this time stays as it was. */
function keepRows(): void {
  const results = new URL('./results/scan.json', import.meta.url);
  mkdirSync(new URL('.', results), { recursive: true });
  const before: typeof rows = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  const others = before.filter((old) => !rows.some((row) => row.file === old.file && row.in === old.in));
  writeFileSync(results, `${JSON.stringify([...others, ...rows], null, 2)}\n`);
}

interface Took {
  ms: number;
  cpuMs: number;
  peakBytes: number;
  /** How much of that is the browser's own process, which holds the rows. */
  browserBytes?: number;
  matches: number;
}

function inNode(path: string): Took {
  const script = fileURLToPath(new URL('./scan-in-node.ts', import.meta.url));
  const args = ['--import', 'tsx', script, path, entryFile];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** What a scan of a sample finds is what looking for each word in each post finds. */
async function checkSample(): Promise<void> {
  const words = scanWords();
  const { compiled, entries } = compileList({ entries: wordEntries(words) });
  const naive = new Set<string>();
  for (const { id, body } of sample.posts)
    for (const word of words)
      for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1))
        naive.add(`${id + 2} ${at} ${word}`);
  const steps = await scanWhole(sample.text, compiled);
  const found = steps
    .flatMap((step) => step.found)
    .filter(({ column, entry, passage }) => column === 'body' && entries[entry]?.id === passage)
    .map(({ row, start, passage }) => `${row} ${start} ${passage}`);
  const same = naive.size > 0 && found.length === naive.size && found.every((each) => naive.has(each));
  console.log(`a sample: ${naive.size} matches by looking for each word, ${found.length} of ours`);
  if (!same) process.exitCode = 1;
}
