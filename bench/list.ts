import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { openPublished } from '../desk/publishing/open-published.ts';
import { publishList } from '../desk/publishing/publish-list.ts';
import { inFolder } from '../desk/publishing/read-files.ts';
import { makeListKeys } from '../desk/signing/make-keys.ts';
import type { Entry, List } from '../src/contract/list.ts';
import { outlineListBytes } from '../src/contract/parse-list.ts';
import { applyDelta, type Delta } from '../src/contract/signed/delta.ts';
import { fingerprintOf } from '../src/contract/signed/fingerprint.ts';
import { hexSha256 } from '../src/contract/signed/hex-sha256.ts';
import { listLines } from '../src/contract/signed/list-lines.ts';
import { signedPaths } from '../src/contract/signed/release.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import { sampleEntry, sampleListOf } from '../tests/sample-list.ts';
import { denseWords } from './bench-text.ts';
import { type Following, measureInBrowser } from './list-in-browser.ts';

/**
 * `npm run bench:list [-- --check] [--entries N]`: a signed list of 100,000 entries, or N, published by the
 * desk's own code, of which the next version changes one in a hundred; what that weighs, and how long a
 * reader takes over it: in Node step by step, and in the built extension in Chromium (`npm run build` first).
 * `--check` ends with 1 when a target is missed.
 */

const usual = 100_000;
const { values } = parseArgs({
  options: { check: { type: 'boolean' }, entries: { type: 'string', default: String(usual) } },
});
const count = Number(values.entries);
const goes = 5;
/** How often it is followed in a browser that never was before. */
const follows = 5;
const words = denseWords(count);
const entryAt = (number: number, version: number): Entry => {
  const word = words[number] ?? '';
  const entry = sampleEntry(`entry-${number}`, word);
  return {
    ...entry,
    claim: `网传“${word}”一事，已经核实，第${version}次更新。`,
    correction: {
      url: `https://piyao.example/articles/${number}.html`,
      title: `关于“${word}”的说明`,
      publisher: '示例辟谣平台',
      publishedAt: '2026-03-01',
    },
  };
};
/** In version 2 one entry in a hundred differs, spread over the list. */
const listOf = (version: number): List => ({
  ...sampleListOf(version, ...words.map((_, number) => entryAt(number, number % 100 === 0 ? version : 1))),
  generatedAt: new Date(Date.parse('2026-11-25') + version * 3_600_000).toISOString(),
});

const folder = await mkdtemp(join(tmpdir(), 'bench-list-'));
const publishMs: number[] = [];
const { keys } = await makeListKeys(folder, listOf(1), {}, new Date());
for (const version of [1, 2]) {
  const text = JSON.stringify(listOf(version));
  const began = performance.now();
  const published = await publishList(folder, text);
  if (!published.ok) throw new Error(published.error.join('\n'));
  publishMs.push(performance.now() - began);
}
const signed = join(folder, 'signed', 'sample');
const read = inFolder(signed);
const published = await openPublished(read, keys, signed);
const way = published?.release.deltas[0];
const before = published?.release.ancestors[0];
if (!published || !way || !before) throw new Error('bench: version 2 has no delta');
const fileOf = async (path: string) => new Uint8Array(await readFile(join(signed, path)));
const full = await fileOf(signedPaths.list(published.release.full.sha256));
const delta = await fileOf(signedPaths.delta(way.sha256));
const old = await oldList(before.sha256);
const text = new TextDecoder().decode(full);

async function oldList(release: string) {
  const envelope = JSON.parse(await readFile(join(signed, signedPaths.release(release)), 'utf8'));
  const { full } = JSON.parse(Buffer.from(envelope.payload, 'base64').toString());
  return fileOf(signedPaths.list(full.sha256));
}

/** The best of some goes, in milliseconds. */
async function best(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let go = 0; go < goes; go++) {
    const began = performance.now();
    await work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

function apply(): Uint8Array<ArrayBuffer> {
  const lines = listLines(old);
  const parsed: Delta = JSON.parse(new TextDecoder().decode(delta));
  const made = lines && applyDelta(lines, parsed);
  if (!made) throw new Error('bench: the delta does not fit');
  return made;
}
if ((await hexSha256(apply())) !== published.release.full.sha256) throw new Error('bench: another list');

const readAll = () => {
  const parsed = outlineListBytes(full.buffer);
  if (!parsed.ok) throw new Error('bench: no list');
  return parsed.value.list;
};
const list = readAll();
const times = {
  applyMs: await best(apply),
  digestMs: await best(() => hexSha256(full)),
  jsonParseMs: await best(() => JSON.parse(text)),
  parseListMs: await best(readAll),
  compileMs: await best(() => compileList(list)),
};
const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
const sizes = {
  full: full.length,
  fullGzip: gzipSync(full, { level: 9 }).length,
  fullBrotli: brotli(full),
  delta: delta.length,
  deltaGzip: gzipSync(delta, { level: 9 }).length,
  deltaBrotli: brotli(delta),
  head: (await fileOf(signedPaths.head)).length,
  keys: (await fileOf(signedPaths.keys)).length,
  release: (await fileOf(signedPaths.release(published.sha256))).length,
};

const keyFingerprint = await fingerprintOf(keys.newest.root);
/** The one in the middle of some fresh profiles, and the most memory of them. */
async function follow(following: Following) {
  const followed = [];
  for (let go = 0; go < follows; go++)
    followed.push(await measureInBrowser({ text, signed, keyFingerprint, word: words[1] ?? '' }, following));
  const allMs = followed.map(({ firstPaintMs }) => firstPaintMs);
  followed.sort((a, b) => a.firstPaintMs - b.firstPaintMs);
  const middle = followed[follows >> 1];
  if (!middle) throw new Error('bench: never followed');
  return { ...middle, allMs, peakBytes: Math.max(...followed.map((each) => each.peakBytes)) };
}
type Followed = Awaited<ReturnType<typeof follow>>;
const browser = { signed: await follow('signed'), 'not signed': await follow('not signed') };
await rm(folder, { recursive: true });

const update = times.applyMs + times.digestMs + times.parseListMs + times.compileMs;
const first = times.digestMs + times.parseListMs + times.compileMs;
type Row = [what: string, measured: number, target: number | null];
const targets: Row[] = [
  ['delta, share of the full list, in %', (100 * sizes.delta) / sizes.full, 3],
  ['applying the delta, in ms', times.applyMs, 100],
  ['delta applied, verified, parsed and compiled, in ms', update, 1000],
  ['full list verified, parsed and compiled, in times of JSON.parse', first / times.jsonParseMs, 6],
  ['an unchanged refresh, the head, in bytes', sizes.head, 1000],
  ...Object.entries(browser).flatMap(
    ([how, { firstPaintMs, parseBytesMs, parseTextMs, peakBytes, wakeMs }]): Row[] => [
      [`Chromium, ${how}: first sync until painted, in times of JSON.parse`, firstPaintMs / parseBytesMs, 6],
      [`Chromium, ${how}: the same, of text that is decoded already`, firstPaintMs / parseTextMs, null],
      [`Chromium, ${how}: memory at most, in times of the list`, peakBytes / sizes.full, 5],
      [`Chromium, ${how}: what it adds to waking the worker, in ms`, wakeMs.with - wakeMs.without, 50],
    ],
  ),
];
const round = (number: number) => Number(number.toFixed(1));
const judged = targets.map(([what, measured, target]) => ({
  what,
  measured: round(measured),
  target,
  met: target === null ? '' : measured < target ? 'yes' : 'NO',
}));
console.log(
  `${count} entries, one in a hundred changed; best of ${goes}, in Chromium the middle of ${follows}`,
);
console.table(judged);
const inBrowser = ({ allMs, cpuMs, peakBytes, wakeMs, ...times }: Followed) => ({
  ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, round(ms)])),
  allMs: allMs.map(round),
  cpuMs,
  peakBytes,
  wakeMs: { without: round(wakeMs.without), with: round(wakeMs.with) },
});
const measured = {
  sizes,
  times: Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, round(ms)])),
  publishMs: publishMs.map(round),
  browser: Object.fromEntries(Object.entries(browser).map(([how, costs]) => [how, inBrowser(costs)])),
};
console.log(measured);
if (count === usual) {
  mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
  writeFileSync(new URL('./results/list.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`);
}
if (values.check && judged.some(({ met }) => met === 'NO')) process.exitCode = 1;
